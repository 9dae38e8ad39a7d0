/**
 * Gives memory back at once, where the browser can. Left to the collector of garbage, what is read
 * of large files adds up to hundreds of megabytes before it begins.
 */
export function releaseBytes(buffer: ArrayBuffer): void {
  if ('transfer' in buffer) buffer.transfer(0);
}
