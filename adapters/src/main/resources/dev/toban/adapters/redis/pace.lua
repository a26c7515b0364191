-- Counts what somebody sends. KEYS: their count; ARGV: window in ms, how many are fine. Answers the count since they were quiet.
local n = redis.call('INCR', KEYS[1])
if n == 1 or n > tonumber(ARGV[2]) then
  redis.call('PEXPIRE', KEYS[1], ARGV[1])
end
return n
