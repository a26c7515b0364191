-- Counts a wrong code. KEYS: the person's count, everybody's; ARGV: ms a count lives from its first.
for _, key in ipairs(KEYS) do
  if redis.call('INCR', key) == 1 then
    redis.call('PEXPIRE', key, ARGV[1])
  end
end
return 1
