-- Keeps letters once. KEYS: (seen, stream)*; ARGV: seconds an id is remembered, then one letter per pair.
for i = 1, #KEYS, 2 do
  if redis.call('SET', KEYS[i], '', 'NX', 'EX', ARGV[1]) then
    redis.call('XADD', KEYS[i + 1], '*', 'it', ARGV[(i + 1) / 2 + 1])
  end
end
return 1
