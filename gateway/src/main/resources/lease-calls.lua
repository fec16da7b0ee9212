-- Takes calls out of a token bucket for one gateway: those that wait, all or as many as are there, and some ahead of need.
-- KEYS: the bucket. ARGV: gateway, limit, window (ms), calls still held here, calls waiting, calls wanted ahead, calls given back, calls
-- that were let through without asking, time for which calls are held (ms), now (ms; empty: the time of this server).
-- The bucket holds what is left (l) as of a time (t), and how many calls each gateway holds (h:<gateway>, until when). What is held is taken
-- off the bucket's size, so that all gateways together never let more through than one bucket would. Those ahead of need are at most a
-- hundredth of the limit over all gateways, and none where a gateway's part of that would be less than four.
-- Answers calls for those that wait, calls ahead, calls left, time until the next call (ms).
local LEAST_SHARE = 4
local gateway, limit, window = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local held, waiting, ahead = tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6])
local back, unasked, ttl = tonumber(ARGV[7]), tonumber(ARGV[8]), tonumber(ARGV[9])
local now = tonumber(ARGV[10])
if not now then
  local time = redis.call('TIME')
  now = time[1] * 1000 + math.floor(time[2] / 1000)
end

local stored = redis.call('HGETALL', KEYS[1])
local left, since, others, holders = limit, now, 0, 1
for i = 1, #stored, 2 do
  local field, value = stored[i], stored[i + 1]
  if field == 'l' then
    left = tonumber(value)
  elseif field == 't' then
    since = tonumber(value)
  elseif field ~= 'h:' .. gateway then
    local calls, till = string.match(value, '^(%d+):(%d+)$')
    -- A time beyond all that can be held is one of a clock that was set back.
    if tonumber(till) < now or tonumber(till) > now + ttl then
      redis.call('HDEL', KEYS[1], field)
    else
      others = others + tonumber(calls)
      holders = holders + 1
    end
  end
end

left = left + math.max(0, now - since) * limit / window + back - unasked
left = math.max(0, math.min(left, limit - others - held))
local granted = math.min(waiting, math.floor(left))
left = left - granted
local share = math.floor(limit / 100 / holders)
local more = 0
if granted == waiting and share >= LEAST_SHARE then
  more = math.max(0, math.min(ahead, share - held, math.floor(limit / 100) - others - held, math.floor(left)))
  left = left - more
end

redis.call('HSET', KEYS[1], 'l', string.format('%.6f', left), 't', string.format('%.0f', now))
if held + more > 0 then
  redis.call('HSET', KEYS[1], 'h:' .. gateway, string.format('%d:%.0f', held + more, now + ttl))
else
  redis.call('HDEL', KEYS[1], 'h:' .. gateway)
end
redis.call('PEXPIRE', KEYS[1], math.max(window, ttl))
local wait = left < 1 and math.ceil((1 - left) * window / limit) or 0
return { granted, more, math.floor(left), wait }
