-- Sends each line of a file once as a POST, and counts the statuses that come back.
-- wrk … -s posts.lua URL -- LINES COOKIE PATH BODY, where LINE in PATH and BODY stands for the line.

local ffi = require("ffi")
ffi.cdef [[
  typedef struct { long seconds; long nanoseconds; } moment;
  int clock_gettime(int clock, moment *now);
]]
local moment = ffi.new("moment")
local function now()
  ffi.C.clock_gettime(1, moment)
  return tonumber(moment.seconds) + tonumber(moment.nanoseconds) / 1e9
end

local threads = {}
function setup(thread) table.insert(threads, thread) end

-- Numbers are all that a thread can hand over at the end.
answered, expected, other, started, ended = 0, 0, 0, 0, 0

local lines, sent, headers, path, body = {}, 0, nil, nil, nil

local function filled(template, line)
  local at, upto = template:find("LINE", 1, true)
  if not at then return template end
  return template:sub(1, at - 1) .. line .. template:sub(upto + 1)
end

function init(args)
  for line in io.lines(args[1]) do table.insert(lines, line) end
  headers = { ["Content-Type"] = "application/x-www-form-urlencoded", ["Cookie"] = args[2] }
  path, body = args[3], args[4]
  started = now()
end

function request()
  sent = sent + 1
  -- The last line may be sent more than once while the run comes to its end.
  local line = lines[math.min(sent, #lines)]
  return wrk.format("POST", filled(path, line), headers, filled(body, line))
end

function response(status)
  answered = answered + 1
  -- Whoever confirms for an organization that counts already sees a page that says so.
  if status == 303 or (status == 200 and path == "/l/LINE") then
    expected = expected + 1
  else
    other = status
  end
  ended = now()
  if sent >= #lines then wrk.thread:stop() end
end

function done(summary, latency)
  local thread = threads[1]
  local seconds = thread:get("ended") - thread:get("started")
  local errors = summary.errors
  io.write(string.format(
    'RESULT {"answers": %d, "expected": %d, "other": %d, "seconds": %.3f, "p50": %.3f, "p99": %.3f, "lost": %d}\n',
    thread:get("answered"), thread:get("expected"), thread:get("other"), seconds,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    errors.connect + errors.read + errors.write + errors.timeout))
end
