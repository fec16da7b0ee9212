-- Each call is a disclosure of its own: another citizen, a request id that was never sent before.
local citizens = {}
for citizen in string.gmatch(os.getenv('BENCH_CITIZENS'), '[^,]+') do
  citizens[#citizens + 1] = citizen
end
local run = os.getenv('BENCH_RUN')
local body = os.getenv('BENCH_BODY')
local headers = {
  ['Authorization'] = 'Bearer ' .. os.getenv('BENCH_TOKEN'),
  ['Content-Type'] = 'application/json',
}
local sent = 0

function request()
  sent = sent + 1
  local citizen = citizens[sent % #citizens + 1]
  local text = body:gsub('REQUEST', run .. '-' .. sent):gsub('CITIZEN', citizen)
  return wrk.format('POST', '/internal/v1/disclosures', headers, text)
end
