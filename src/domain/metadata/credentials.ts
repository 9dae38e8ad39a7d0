import type { AiShare } from './ai-share.ts';

/** PORT. Verifies the Content Credentials (C2PA) that a file carries, on this device. */
export interface CredentialsReader {
  /** Rejects where the code that verifies cannot be had; what a file says never makes it reject. */
  read(file: Blob): Promise<VerifiedCredentials>;
}

/** What they say, and whether that holds; who a signer really is, nobody has checked. */
export interface Credentials {
  /** Whether file and signature are as they were when it was signed; why not, where they are not. */
  readonly state: 'intact' | BrokenBecause;
  /** The name in the certificate; null where there is none. */
  readonly signer: string | null;
  /** The programs that are named as having had a part in it, the latest first. */
  readonly tools: readonly string[];
  readonly ai: AiShare | null;
  /** Whether it says to come from a camera. */
  readonly isPhoto: boolean;
  readonly edits: readonly Edit[];
  /** When it was signed, or else made, in ms since 1970; null where it does not say. */
  readonly atMs: number | null;
}

export type BrokenBecause =
  /** The picture is another one than was signed. */
  | 'changed'
  /** What is said of it is not what was signed. */
  | 'forged'
  /** The certificate was not valid any more, or not yet. */
  | 'expired'
  /** It cannot be made out at all. */
  | 'unreadable'
  | 'otherwise';

export const EDITS = [
  'cropped',
  'resized',
  'recolored',
  'composed',
  'converted',
  'edited',
] as const;

/** What was done to the picture after it was made. */
export type Edit = (typeof EDITS)[number];

export interface VerifiedCredentials {
  readonly credentials: Credentials;
  /** Everything that was found, as indented JSON, or the words of the verifier. */
  readonly raw: string;
}
