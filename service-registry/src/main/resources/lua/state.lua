-- What Redis holds: revision (or -1), number of routes, newest entry of the stream, number of credentials,
-- epoch (or empty).
local revision = redis.call('GET', KEYS[3])
local last = redis.call('XREVRANGE', KEYS[2], '+', '-', 'COUNT', 1)
local id = last[1] and last[1][1] or ''
return {revision or '-1', tostring(redis.call('HLEN', KEYS[1])), id, tostring(redis.call('HLEN', KEYS[5])),
  redis.call('GET', KEYS[7]) or ''}
