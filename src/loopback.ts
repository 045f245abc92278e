/** `localhost`, 127.0.0.0/8 and ::1, of a host as `URL` writes it. */
export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(hostname);
}
