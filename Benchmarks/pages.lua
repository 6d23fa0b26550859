-- Asks for one page over and over; wrk … -s pages.lua URL.

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    'RESULT {"answers": %d, "expected": %d, "other": %d, "seconds": %.3f, "p50": %.3f, "p99": %.3f, "lost": %d}\n',
    summary.requests, summary.requests - errors.status, errors.status > 0 and 400 or 0, summary.duration / 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    errors.connect + errors.read + errors.write + errors.timeout))
end
