-- Writes revisions in order: ARGV[1] is the length of the stream, ARGV[2] the epoch, then come revision, name, op and entry of
-- each. Answers the revision that Redis holds afterwards: one that was written before, or where one before it is missing, changes
-- nothing. Where Redis holds another epoch nothing is written and the answer is -1.
if redis.call('GET', KEYS[7]) ~= ARGV[2] then
  return -1
end
local current = tonumber(redis.call('GET', KEYS[3]) or '0')
for at = 3, #ARGV, 4 do
  local name, op, entry = ARGV[at + 1], ARGV[at + 2], ARGV[at + 3]
  if tonumber(ARGV[at]) == current + 1 then
    redis.call('XADD', KEYS[2], 'MAXLEN', '~', ARGV[1], ARGV[at] .. '-0', 'service', name, 'op', op, 'route', entry)
    local hash = op == 'credential' and KEYS[5] or KEYS[1]
    if entry == '' then
      redis.call('HDEL', hash, name)
    else
      redis.call('HSET', hash, name, entry)
    end
    redis.call('SET', KEYS[3], ARGV[at])
    current = current + 1
  end
end
return current
