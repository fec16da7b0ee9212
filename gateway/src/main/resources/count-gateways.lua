-- Says that a gateway is there, and answers how many were in the last ten seconds. KEYS: the gateways. ARGV: this one.
local now = tonumber(redis.call('TIME')[1])
redis.call('ZADD', KEYS[1], now, ARGV[1])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - 10)
redis.call('EXPIRE', KEYS[1], 20)
return redis.call('ZCARD', KEYS[1])
