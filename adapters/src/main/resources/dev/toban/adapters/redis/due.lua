-- Puts parcels whose time has come into their streams. KEYS: later, streams (few, many); ARGV: now in ms, how many at most.
-- Answers how many.
local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])
for _, it in ipairs(due) do
  redis.call('ZREM', KEYS[1], it)
  redis.call('XADD', KEYS[tonumber(string.sub(it, 1, 1)) + 2], '*', 'it', string.sub(it, 2))
end
return #due
