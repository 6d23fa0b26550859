#ifndef UNDERSIGNED_CLIBCURL_H
#define UNDERSIGNED_CLIBCURL_H

// libcurl's curl_easy_setopt and its kin are variadic, which Swift cannot call. Each shim below has one type for its value.

#include <curl/curl.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/socket.h>

// Callback types, so that the compiler checks the Swift closures against them. `state` is whatever was set as the callback's data.
typedef size_t (*transport_read_callback)(char *buffer, size_t size, size_t count, void *state);
typedef size_t (*transport_write_callback)(char *bytes, size_t size, size_t count, void *state);
typedef int (*transport_debug_callback)(CURL *handle, curl_infotype kind, char *bytes, size_t count, void *state);
typedef int (*transport_progress_callback)(void *state, curl_off_t toDownload, curl_off_t downloaded,
                                           curl_off_t toUpload, curl_off_t uploaded);
typedef curl_socket_t (*transport_open_socket_callback)(void *state, curlsocktype purpose, struct curl_sockaddr *address);
typedef int (*transport_socket_callback)(CURL *handle, curl_socket_t socket, int wanted, void *state, void *socketState);
typedef int (*transport_timer_callback)(CURLM *multi, long milliseconds, void *state);
typedef int (*transport_ready_callback)(void *state, char *remoteAddress, char *localAddress, int remotePort, int localPort);

CURLcode transport_global_init(void);

CURLcode transport_set_long(CURL *handle, CURLoption option, long value);
CURLcode transport_set_offset(CURL *handle, CURLoption option, curl_off_t value);
// `value` is copied by libcurl; NULL resets the option.
CURLcode transport_set_string(CURL *handle, CURLoption option, const char *value);
// `bytes` are copied by libcurl, `count` of them, zero bytes included.
CURLcode transport_set_body(CURL *handle, const void *bytes, curl_off_t count);
// `list` is borrowed by libcurl until the transfer is over.
CURLcode transport_set_list(CURL *handle, CURLoption option, struct curl_slist *list);
// `buffer` holds at least CURL_ERROR_SIZE bytes and outlives the handle.
CURLcode transport_set_error_buffer(CURL *handle, char *buffer);

CURLcode transport_set_read(CURL *handle, transport_read_callback callback, void *state);
CURLcode transport_set_write(CURL *handle, transport_write_callback callback, void *state);
CURLcode transport_set_header(CURL *handle, transport_write_callback callback, void *state);
CURLcode transport_set_debug(CURL *handle, transport_debug_callback callback, void *state);
CURLcode transport_set_progress(CURL *handle, transport_progress_callback callback, void *state);
CURLcode transport_set_open_socket(CURL *handle, transport_open_socket_callback callback, void *state);
CURLcode transport_set_ready(CURL *handle, transport_ready_callback callback, void *state);

CURLcode transport_get_long(CURL *handle, CURLINFO info, long *value);
CURLcode transport_get_offset(CURL *handle, CURLINFO info, curl_off_t *value);

// The string belongs to libcurl and lasts until the handle is used again.
CURLcode transport_get_string(CURL *handle, CURLINFO info, const char **value);
CURLcode transport_get_socket(CURL *handle, CURLINFO info, curl_socket_t *value);

CURLMcode transport_multi_set_socket(CURLM *multi, transport_socket_callback callback, void *state);
CURLMcode transport_multi_set_timer(CURLM *multi, transport_timer_callback callback, void *state);
CURLMcode transport_multi_set_long(CURLM *multi, CURLMoption option, long value);

// The socket that libcurl would have opened itself: not inherited by child processes.
curl_socket_t transport_open_socket(const struct curl_sockaddr *address);

// libcurl's `addr` member is a struct of unknown real size; this is where it starts.
const struct sockaddr *transport_address(const struct curl_sockaddr *address);

// A descriptor that one thread polls and others write to (eventfd), not inherited by child processes; -1 with errno set when there is none.
int transport_open_wake(void);
void transport_signal_wake(int descriptor);
void transport_clear_wake(int descriptor);

// Blocks SIGPIPE in the calling thread: with CURLOPT_NOSIGNAL libcurl leaves that to the program.
void transport_block_sigpipe(void);

#endif
