-- One change, whole: if all is still as it expects, what was staged before and what comes along is written, what it tells is put into the
-- outbox, and the audit says so, as one act.
-- Each entry of the stream has a number and a link: the digest of the link before and of all the entry says. What each thing was and is
-- now stands there as digests too (first 12 digits), in a change that was staged as one digest for all.
-- KEYS: staged list, changes stream, outbox later, outbox streams (few, many), then one hash per kind of thing, last the changes' head.
-- ARGV: by, why, at, number of staged items, number of expectations, number of parcels,
--   then (index of the hash in KEYS, id, JSON or '' = not there)* expected,
--   then (index of the stream in KEYS, when due in ms or 0 = now, JSON)* told,
--   then (index of the hash in KEYS, id, JSON or '' = gone)*.
-- Answers the revision, or an error that begins with STALE and names what is not as expected.
if redis.call('LLEN', KEYS[1]) ~= tonumber(ARGV[4]) then
  return redis.error_reply('ERR staged items are gone')
end
local at = 7
for _ = 1, tonumber(ARGV[5]) do
  local is = redis.call('HGET', KEYS[tonumber(ARGV[at])], ARGV[at + 1])
  if (is or '') ~= ARGV[at + 2] then
    redis.call('DEL', KEYS[1])
    return redis.error_reply('STALE ' .. string.match(KEYS[tonumber(ARGV[at])], '[^:]+$') .. ' ' .. ARGV[at + 1])
  end
  at = at + 3
end
for _ = 1, tonumber(ARGV[6]) do
  if ARGV[at + 1] == '0' then
    redis.call('XADD', KEYS[tonumber(ARGV[at])], '*', 'it', ARGV[at + 2])
  else
    redis.call('ZADD', KEYS[3], ARGV[at + 1], ARGV[at] - 4 .. ARGV[at + 2])
  end
  at = at + 3
end
local ids, order, marks = {}, {}, {}
local staged = ARGV[4] ~= '0'
local function digest(json)
  return json and json ~= '' and string.sub(redis.sha1hex(json), 1, 12) or '-'
end
local function apply(items, from)
  for i = from, #items, 3 do
    local key, id, json = KEYS[tonumber(items[i])], items[i + 1], items[i + 2]
    local name = string.match(key, '[^:]+$')
    local mark = digest(redis.call('HGET', key, id)) .. '>' .. digest(json)
    if json == '' then
      redis.call('HDEL', key, id)
      name = '-' .. name
    else
      redis.call('HSET', key, id, json)
      name = '+' .. name
    end
    if not ids[name] then
      ids[name] = {}
      marks[name] = staged and '' or {}
      order[#order + 1] = name
    end
    table.insert(ids[name], id)
    if staged then
      marks[name] = redis.sha1hex(marks[name] .. id .. mark)
    else
      table.insert(marks[name], mark)
    end
  end
end
local items = redis.call('LPOP', KEYS[1], 1500)
while items do
  apply(items, 1)
  items = redis.call('LPOP', KEYS[1], 1500)
end
apply(ARGV, at)
local entry = {'by', ARGV[1], 'why', ARGV[2], 'at', ARGV[3]}
for _, name in ipairs(order) do
  entry[#entry + 1] = name
  entry[#entry + 1] = cjson.encode(ids[name])
  entry[#entry + 1] = '=' .. name
  entry[#entry + 1] = staged and marks[name] or cjson.encode(marks[name])
end
local n, link = 0, ''
local head = redis.call('GET', KEYS[#KEYS])
if head then
  n, link = string.match(head, '^(%d+) (%x*)$')
end
n = tonumber(n) + 1
entry[#entry + 1] = 'n'
entry[#entry + 1] = tostring(n)
link = redis.sha1hex(link .. '\30' .. table.concat(entry, '\31'))
entry[#entry + 1] = 'link'
entry[#entry + 1] = link
redis.call('SET', KEYS[#KEYS], n .. ' ' .. link)
return redis.call('XADD', KEYS[2], '*', unpack(entry))
