/** Whether an address is that of this machine, as browsers see it. */
export function isLoopback(address: string): boolean {
  return /^(?:localhost|127\.[\d.]+|\[::1\])$/.test(new URL(address).hostname);
}

/** Whether an address is that of this machine or of one in the same house. */
export function isNear(address: string): boolean {
  const { hostname } = new URL(address);
  return (
    isLoopback(address) ||
    /\.local$|^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+$/.test(hostname) ||
    !/[.:]/.test(hostname)
  );
}
