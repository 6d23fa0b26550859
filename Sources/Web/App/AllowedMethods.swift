import HTTPTypes
import Hummingbird

/// Which methods each address of the site takes, for requests with another (RFC 9110 §15.5.6).
struct AllowedMethods {
  /// The parts of a path between slashes; nil takes any.
  private struct Route {
    let parts: [Substring?]
    let method: HTTPRequest.Method
  }

  private let routes: [Route]

  init(_ routes: [Router<SiteContext>.RouteDescription]) {
    self.routes = routes.map { route in
      let parts = route.path.description.split(separator: "/").map { ["{", ":"].contains($0.first) ? nil : $0 }
      return Route(parts: parts, method: route.method)
    }
  }

  /// As the field `Allow` has them; nil when there is nothing at the address.
  func list(at path: String) -> String? {
    let parts = path.split(separator: "/")
    let found = routes.filter { route in
      route.parts.count == parts.count && zip(route.parts, parts).allSatisfy { $0 == nil || $0 == $1 }
    }
    var methods = Set(found.map(\.method))
    if methods.contains(.get) { methods.insert(.head) }
    return methods.isEmpty ? nil : methods.map(\.rawValue).sorted().joined(separator: ", ")
  }
}
