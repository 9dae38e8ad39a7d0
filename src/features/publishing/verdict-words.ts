import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { corsJson, folderHeaders, publicPolicy } from '@/domain/sharing/place-rules.ts';
import type { Place } from '@/domain/sharing/place.ts';
import type { PlaceVerdict } from '@/domain/sharing/place-verdict.ts';

export interface VerdictWords {
  readonly what: MessageDescriptor;
  /** What to do about it. */
  readonly next: MessageDescriptor;
  /** What to paste for that. */
  readonly snippet?: string;
}

/** What a test has found, and the one setting that mends it. */
export function verdictWords(
  verdict: Exclude<PlaceVerdict, { kind: 'works' }>,
  place: Place,
  origin: string,
): VerdictWords {
  const rules = { origin, bucket: place.kind === 's3' ? place.bucket : '' };
  const isBucket = place.kind === 's3';
  const rule = isBucket ? corsJson(rules) : folderHeaders(rules);
  switch (verdict.kind) {
    case 'unreachable':
      return {
        what: msg`Nothing answers at this address.`,
        next: msg`Look for a slip in it, also in http or https and the port, and see that the server runs and its certificate is valid.`,
      };
    case 'bucket-or-origin':
      return {
        what: msg`The service answers, but does not let this page read the bucket.`,
        next: msg`Either there is no bucket of this name, or it has no CORS rule for exactly this page. Look at the name, then give the bucket this rule:`,
        snippet: rule,
      };
    case 'no-bucket':
      return {
        what: msg`There is no bucket of this name.`,
        next: msg`Look at the name and the region, or create the bucket first.`,
      };
    case 'no-folder':
      return {
        what: msg`There is no folder at this address.`,
        next: msg`Look at the address, or create the folder first.`,
      };
    case 'origin':
      return {
        what: msg`The server answers, but does not let this page read its answer.`,
        next: msg`Have it send these headers with every answer, also with refusals:`,
        snippet: rule,
      };
    case 'keys':
      return isBucket
        ? {
            what: msg`The service does not know these keys.`,
            next: msg`Copy access key and secret key again; they belong together. The secret key is shown only once, so you may need new ones.`,
          }
        : {
            what: msg`The server does not know this name and password.`,
            next: msg`Type them again. With two-factor sign-in you need an app password.`,
          };
    case 'clock': {
      const minutes = Math.round(Math.abs(verdict.aheadMs) / 60_000);
      return {
        what:
          verdict.aheadMs > 0
            ? msg`The clock of this device is ${minutes} minutes ahead.`
            : msg`The clock of this device is ${minutes} minutes behind.`,
        next: msg`The service refuses signatures of another time. Have the clock set by the network.`,
      };
    }
    case 'region': {
      const { region } = verdict;
      return {
        what: msg`The bucket is in another region.`,
        next:
          region === null
            ? msg`Type the region that the service names for this bucket, and its address of that region.`
            : msg`Type ${region} as the region, and the service’s address of that region.`,
      };
    }
    case 'headers': {
      const headers = verdict.headers.join(', ');
      return {
        what: msg`This page may not send: ${headers}.`,
        next: msg`The rule for this page has to allow these headers. This one does:`,
        snippet: rule,
      };
    }
    case 'method': {
      const { method } = verdict;
      return {
        what: msg`This page may not use ${method}.`,
        next: msg`The rule for this page has to allow this method. This one does:`,
        snippet: rule,
      };
    }
    case 'preflight':
      return {
        what: msg`The server wants a password before it says what a page may do.`,
        next: msg`Browsers ask that with OPTIONS and without a password. Let OPTIONS be answered with 204, without a password and with these headers:`,
        snippet: rule,
      };
    case 'not-webdav':
      return {
        what: msg`This server does not speak WebDAV here.`,
        next: msg`Switch WebDAV on for this folder, or type the address that the server names for WebDAV.`,
      };
    case 'index-page':
      return {
        what: msg`The server hides a folder that has an index page.`,
        next: msg`With Apache, one line in the settings of this folder mends that:`,
        snippet: 'DirectoryCheckHandler On',
      };
    case 'may-not-write':
      return isBucket
        ? {
            what: msg`These keys may not write into the bucket.`,
            next: msg`Give them the right to put objects (s3:PutObject).`,
          }
        : {
            what: msg`This user may not write into the folder.`,
            next: msg`Give the user, and the server itself, the right to write there.`,
          };
    case 'may-not-delete':
      return {
        what: msg`Files can be put there, but not deleted.`,
        next: msg`Without that right nothing can be unpublished. A small test file named bildwerk-test is left there.`,
      };
    case 'not-public':
      return isBucket
        ? {
            what: msg`Visitors may not read what is put there.`,
            next: msg`Let everybody read the files of this bucket, with this policy:`,
            snippet: publicPolicy(rules),
          }
        : {
            what: msg`Visitors may not read what is put there.`,
            next: msg`Let GET be answered without a password, or type the address below at which everybody can read the files.`,
          };
    case 'elsewhere':
      return {
        what: msg`Files can be put there, but visitors do not find them.`,
        next: msg`Look at the address for visitors: it has to lead to the same files.`,
      };
    case 'unexpected': {
      const { step, status } = verdict;
      return {
        what: msg`The server answered ${step} with ${status}, which no server should.`,
        next: msg`Its log says more. All steps before that one worked.`,
      };
    }
  }
}
