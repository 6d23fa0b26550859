/// Requests that wait for their turn: first come, first served, unless their host already has its share of the connections.
struct HTTPQueue {
  private var waiting: [HTTPJob] = []
  private var active: [String: Int] = [:]
  private var activeCount = 0
  private let maximum: Int
  private let maximumPerHost: Int

  init(settings: HTTPSettings) {
    maximum = settings.maximumConnections
    maximumPerHost = settings.maximumConnectionsPerHost
  }

  mutating func append(_ jobs: [HTTPJob]) {
    waiting += jobs
  }

  /// The next request that may start, counted as active from now on.
  mutating func start() -> HTTPJob? {
    guard activeCount < maximum else { return nil }
    guard let place = waiting.firstIndex(where: { active[$0.target.place.host, default: 0] < maximumPerHost }) else {
      return nil
    }
    let job = waiting.remove(at: place)
    active[job.target.place.host, default: 0] += 1
    activeCount += 1
    return job
  }

  /// Gives back the place of a request that `start` returned.
  mutating func finish(_ job: HTTPJob) {
    let left = active[job.target.place.host, default: 1] - 1
    active[job.target.place.host] = left > 0 ? left : nil
    activeCount -= 1
  }

  mutating func removeAll() -> [HTTPJob] {
    defer { waiting = [] }
    return waiting
  }
}
