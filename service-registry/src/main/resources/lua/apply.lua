-- Writes one revision. Answers the revision that Redis now holds: unchanged where this one was written before, or
-- where one before it is missing.
local current = tonumber(redis.call('GET', KEYS[3]) or '0')
local revision = tonumber(ARGV[1])
if revision ~= current + 1 then
  return current
end
local service, op, route = ARGV[2], ARGV[3], ARGV[4]
redis.call('XADD', KEYS[2], 'MAXLEN', '~', ARGV[5], ARGV[1] .. '-0', 'service', service, 'op', op, 'route', route)
if op == 'put' then
  redis.call('HSET', KEYS[1], service, route)
else
  redis.call('HDEL', KEYS[1], service)
end
redis.call('SET', KEYS[3], ARGV[1])
return revision
