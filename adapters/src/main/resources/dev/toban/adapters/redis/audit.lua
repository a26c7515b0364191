-- Appends entries to the audit, each chained to the one before. KEYS: audit stream, its head; ARGV: (at, by, via, act, what)*.
-- Answers the number of the last one.
local n, link = 0, ''
local head = redis.call('GET', KEYS[2])
if head then
  n, link = string.match(head, '^(%d+) (%x*)$')
end
n = tonumber(n)
for i = 1, #ARGV, 5 do
  n = n + 1
  local entry = {'at', ARGV[i], 'by', ARGV[i + 1], 'via', ARGV[i + 2], 'act', ARGV[i + 3], 'what', ARGV[i + 4], 'n', tostring(n)}
  link = redis.sha1hex(link .. '\30' .. table.concat(entry, '\31'))
  entry[#entry + 1] = 'link'
  entry[#entry + 1] = link
  redis.call('XADD', KEYS[1], '*', unpack(entry))
end
redis.call('SET', KEYS[2], n .. ' ' .. link)
return n
