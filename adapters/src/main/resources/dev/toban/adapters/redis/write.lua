-- One change, whole: what was staged before and what comes along is written, and the audit says so, as one act.
-- KEYS: staged list, changes stream, then one hash per kind of thing.
-- ARGV: by, why, at, number of staged items, then (index of the hash in KEYS, id, JSON or '' = gone)*. Answers the revision.
if redis.call('LLEN', KEYS[1]) ~= tonumber(ARGV[4]) then
  return redis.error_reply('ERR staged items are gone')
end
local ids, order = {}, {}
local function apply(items, from)
  for i = from, #items, 3 do
    local key, id, json = KEYS[tonumber(items[i])], items[i + 1], items[i + 2]
    local name = string.match(key, '[^:]+$')
    if json == '' then
      redis.call('HDEL', key, id)
      name = '-' .. name
    else
      redis.call('HSET', key, id, json)
      name = '+' .. name
    end
    if not ids[name] then
      ids[name] = {}
      order[#order + 1] = name
    end
    table.insert(ids[name], id)
  end
end
local items = redis.call('LPOP', KEYS[1], 1500)
while items do
  apply(items, 1)
  items = redis.call('LPOP', KEYS[1], 1500)
end
apply(ARGV, 5)
local entry = {'by', ARGV[1], 'why', ARGV[2], 'at', ARGV[3]}
for _, name in ipairs(order) do
  entry[#entry + 1] = name
  entry[#entry + 1] = cjson.encode(ids[name])
end
return redis.call('XADD', KEYS[2], '*', unpack(entry))
