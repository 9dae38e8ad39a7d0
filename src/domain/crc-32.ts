/** Tables for eight bytes at a time, ten times as fast as one at a time (Kounavis and Berry, 2005). */
const TABLES = Array.from({ length: 8 }, () => new Uint32Array(256));
const [T0, T1, T2, T3, T4, T5, T6, T7] = TABLES as [
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
];
for (let byte = 0; byte < 256; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb8_8320 : 0);
  T0[byte] = value;
}
for (let byte = 0; byte < 256; byte++) {
  let value = at(T0, byte);
  for (const table of TABLES.slice(1)) {
    value = (value >>> 8) ^ at(T0, value & 255);
    table[byte] = value;
  }
}

function at(table: Uint32Array, index: number): number {
  return table[index] as number;
}

/** CRC-32 as in zip and PNG; `crc` is that of the bytes before these. */
export function crc32(bytes: Uint8Array, crc = 0): number {
  const byteAt = (index: number) => bytes[index] as number;
  let value = ~crc;
  let index = 0;
  for (const end = bytes.length - 7; index < end; index += 8) {
    const four =
      value ^
      (byteAt(index) |
        (byteAt(index + 1) << 8) |
        (byteAt(index + 2) << 16) |
        (byteAt(index + 3) << 24));
    value =
      at(T7, four & 255) ^
      at(T6, (four >>> 8) & 255) ^
      at(T5, (four >>> 16) & 255) ^
      at(T4, four >>> 24) ^
      at(T3, byteAt(index + 4)) ^
      at(T2, byteAt(index + 5)) ^
      at(T1, byteAt(index + 6)) ^
      at(T0, byteAt(index + 7));
  }
  for (; index < bytes.length; index++)
    value = (value >>> 8) ^ at(T0, (value ^ byteAt(index)) & 255);
  return ~value >>> 0;
}
