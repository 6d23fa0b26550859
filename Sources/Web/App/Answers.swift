import HTTPTypes
import Hummingbird
import NIOCore
import Rendering
import Statements

extension Backend {
  /// A page for one person: never kept by anybody.
  func answer(_ page: some Page, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]) throws -> Response {
    let html = try page.render(templates)
    var headers = headers
    headers[.contentType] = "text/html; charset=utf-8"
    headers[.contentLanguage] = page.layout.catalog.language
    headers[.cacheControl] = "no-store"
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
  }

  func seeOther(_ path: Paths, headers: HTTPFields = [:]) -> Response {
    var headers = headers
    headers[.location] = path.path
    headers[.cacheControl] = "no-store"
    return Response(status: .seeOther, headers: headers)
  }

  /// Leads to the page in the reader's language.
  func found(_ path: Paths) -> Response {
    var response = seeOther(path, headers: [.vary: "Accept-Language"])
    response.status = .found
    return response
  }

  func json(_ value: JSONValue, status: HTTPResponse.Status = .ok) throws -> Response {
    Response(
      status: status, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: try value.serialized())))
  }
}
