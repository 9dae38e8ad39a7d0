/** The records of a zip file as APPNOTE.TXT 6.3.10 has them, with the lengths of their fixed parts. */
export const LOCAL = { signature: 0x0403_4b50, length: 30 } as const;
export const CENTRAL = { signature: 0x0201_4b50, length: 46 } as const;
export const END = { signature: 0x0605_4b50, length: 22 } as const;
export const END_64 = { signature: 0x0606_4b50, length: 56 } as const;
export const LOCATOR_64 = { signature: 0x0706_4b50, length: 20 } as const;

/** Of the extra field that holds what does not fit into 32 bits. */
export const EXTRA_64 = 1;
/** In the place of such a number. */
export const TOO_LARGE = 0xffff_ffff;
export const TOO_MANY = 0xffff;

export const STORED = 0;
export const DEFLATED = 8;

/** Flags. */
export const ENCRYPTED = 1;
export const UTF_8 = 0x0800;
