-- Writes one revision. Answers the revision that Redis now holds: unchanged where this one was written before, or
-- where one before it is missing.
local current = tonumber(redis.call('GET', KEYS[3]) or '0')
local revision = tonumber(ARGV[1])
if revision ~= current + 1 then
  return current
end
local name, op, entry = ARGV[2], ARGV[3], ARGV[4]
redis.call('XADD', KEYS[2], 'MAXLEN', '~', ARGV[5], ARGV[1] .. '-0', 'service', name, 'op', op, 'route', entry)
local hash = op == 'credential' and KEYS[5] or KEYS[1]
if entry == '' then
  redis.call('HDEL', hash, name)
else
  redis.call('HSET', hash, name, entry)
end
redis.call('SET', KEYS[3], ARGV[1])
return revision
