-- Counts one call in every bucket of KEYS, or in none where one is empty. ARGV: limit and window (ms) of each.
-- A bucket holds what is left (l) as of a time (t, ms); what was used comes back evenly over the window.
-- Answers what is left and how long to wait (ms) for each.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local left = {}
local refused = false

for i, key in ipairs(KEYS) do
  local limit = tonumber(ARGV[2 * i - 1])
  local window = tonumber(ARGV[2 * i])
  local bucket = redis.call('HMGET', key, 'l', 't')
  local before = tonumber(bucket[1]) or limit
  local since = math.max(0, now - (tonumber(bucket[2]) or now))
  left[i] = math.min(limit, before + since * limit / window)
  refused = refused or left[i] < 1
end

local answer = {}
for i, key in ipairs(KEYS) do
  local limit = tonumber(ARGV[2 * i - 1])
  local window = tonumber(ARGV[2 * i])
  local wait = left[i] < 1 and math.ceil((1 - left[i]) * window / limit) or 0
  if not refused then
    left[i] = left[i] - 1
    redis.call('HSET', key, 'l', tostring(left[i]), 't', now)
    redis.call('PEXPIRE', key, window)
  end
  answer[2 * i - 1] = math.floor(left[i])
  answer[2 * i] = wait
end
return answer
