-- What Redis holds: revision (or -1), number of routes, and whether the stream ends with that revision.
local revision = redis.call('GET', KEYS[3])
local last = redis.call('XREVRANGE', KEYS[2], '+', '-', 'COUNT', 1)
local id = last[1] and last[1][1] or ''
return {revision or '-1', tostring(redis.call('HLEN', KEYS[1])), id}
