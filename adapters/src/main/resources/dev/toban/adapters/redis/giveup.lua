-- Takes an entry that can't be handled out of its stream and notes its ids, no words. KEYS: stream, dead; ARGV: entry, why.
if redis.call('XDEL', KEYS[1], ARGV[1]) == 1 then
  redis.call('XADD', KEYS[2], 'MAXLEN', '~', 1000, '*', 'stream', KEYS[1], 'entry', ARGV[1], 'why', ARGV[2])
end
return 1
