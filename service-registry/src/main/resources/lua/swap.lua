-- Puts a rebuilt table in the place of the old one. The stream starts again with the last change alone, so that a reader
-- that has missed something sees a gap and reads the hash again.
if redis.call('EXISTS', KEYS[4]) == 1 then
  redis.call('RENAME', KEYS[4], KEYS[1])
else
  redis.call('DEL', KEYS[1])
end
redis.call('DEL', KEYS[2])
redis.call('SET', KEYS[3], ARGV[1])
if ARGV[2] ~= '' then
  redis.call('XADD', KEYS[2], ARGV[1] .. '-0', 'service', ARGV[2], 'op', ARGV[3], 'route', ARGV[4])
end
return tonumber(ARGV[1])
