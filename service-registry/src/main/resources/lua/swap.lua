-- Puts rebuilt tables in the place of the old ones. The stream starts again with the last change alone, so that a reader
-- that has missed something sees a gap and reads the hashes again.
for new, old in pairs({[KEYS[4]] = KEYS[1], [KEYS[6]] = KEYS[5]}) do
  if redis.call('EXISTS', new) == 1 then
    redis.call('RENAME', new, old)
  else
    redis.call('DEL', old)
  end
end
redis.call('DEL', KEYS[2])
redis.call('SET', KEYS[3], ARGV[1])
redis.call('SET', KEYS[7], ARGV[5])
if ARGV[2] ~= '' then
  redis.call('XADD', KEYS[2], ARGV[1] .. '-0', 'service', ARGV[2], 'op', ARGV[3], 'route', ARGV[4])
end
return tonumber(ARGV[1])
