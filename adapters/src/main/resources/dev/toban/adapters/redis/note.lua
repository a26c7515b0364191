-- Keeps a note unless one about the same thing was kept that day.
-- KEYS: set of the day, stream; ARGV: seconds the set lives, about, note.
if redis.call('SADD', KEYS[1], ARGV[2]) == 1 then
  redis.call('EXPIRE', KEYS[1], ARGV[1])
  redis.call('XADD', KEYS[2], '*', 'it', ARGV[3])
end
return 1
