-- Renews what a replica owns, gives up what it asks to, and takes what is free up to its fair share.
-- KEYS: replicas, then the owner key of each stream; ARGV: replica, lease in ms, 1 = it stays or 0 = it leaves, then indices to give up.
-- Answers the fair share, then the indices (from 0) owned now.
local me, lease, stays = ARGV[1], tonumber(ARGV[2]), ARGV[3] == '1'
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
if stays then redis.call('ZADD', KEYS[1], now, me) else redis.call('ZREM', KEYS[1], me) end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - lease)
redis.call('PEXPIRE', KEYS[1], lease)
for i = 4, #ARGV do
  local key = KEYS[tonumber(ARGV[i]) + 2]
  if redis.call('GET', key) == me then redis.call('DEL', key) end
end
local share = math.ceil((#KEYS - 1) / math.max(1, redis.call('ZCARD', KEYS[1])))
local answer = {share}
for i = 2, #KEYS do
  if redis.call('GET', KEYS[i]) == me then
    redis.call('PEXPIRE', KEYS[i], lease)
    answer[#answer + 1] = i - 2
  end
end
if stays then
  for i = 2, #KEYS do
    if #answer - 1 >= share then break end
    if redis.call('SET', KEYS[i], me, 'NX', 'PX', lease) then answer[#answer + 1] = i - 2 end
  end
end
return answer
