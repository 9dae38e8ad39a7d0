import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  ConnectionProblem,
  Shortcoming,
  WorkflowFault,
} from '@/domain/generation/connection-report.ts';

/** What stands in the way, and what to do about it. */
export interface ProblemWords {
  readonly what: MessageDescriptor;
  readonly next: MessageDescriptor;
}

export function problemWords(problem: ConnectionProblem): ProblemWords {
  switch (problem.kind) {
    case 'address-missing':
      return { what: msg`There is no address.`, next: msg`Say where the server stands.` };
    case 'key-missing':
      return { what: msg`The service wants a key.`, next: msg`Paste one and test again.` };
    case 'key-invalid':
      return {
        what: msg`The key was not accepted.`,
        next: msg`Copy it once more, whole and without spaces, or make a new one with the service.`,
      };
    case 'not-verified':
      return {
        what: msg`The organisation behind this key is not verified.`,
        next: msg`Verify it in the settings of your account with the service; that can take half an hour to count.`,
      };
    case 'no-credit':
      return {
        what: msg`The account has no credit left.`,
        next: msg`Add credit with the service and test again.`,
      };
    case 'unreachable':
      return {
        what: msg`Nothing answers at ${problem.address}.`,
        next: msg`Start the server there, or mend the address.`,
      };
    case 'offline':
      return {
        what: msg`This device has no network.`,
        next: msg`Connect it and test again; Sketch works meanwhile.`,
      };
    case 'cors-refused':
      return problem.start === null
        ? {
            what: msg`A server runs at ${problem.address}, but does not let this page in.`,
            next: msg`Only whoever runs it can change that: it must allow this page’s address (CORS).`,
          }
        : {
            what: msg`The server at ${problem.address} runs, but does not let this page in.`,
            next: msg`That it opens in a tab proves nothing. Start it with the flag that allows this page (CORS):`,
          };
    case 'mixed-content':
      return {
        what: msg`A page on https may not ask a server on http.`,
        next: msg`Give ${problem.address} a certificate, run it on this machine, or open Bildwerk from a copy of your own on http.`,
      };
    case 'local-network-denied':
      return {
        what: msg`The browser keeps this page off your local network.`,
        next: msg`Allow “local network” for this site in the browser’s site settings, beside the address, and test again.`,
      };
    case 'not-this-service':
      return {
        what: msg`Something else answers at ${problem.address}.`,
        next: msg`Check the address, its port and the end of its path.`,
      };
    case 'no-models':
      return {
        what: msg`There is no model that makes pictures.`,
        next: msg`Load one in the server, or use a key that may use one.`,
      };
    case 'overloaded':
      return { what: msg`The service is overloaded.`, next: msg`Test again in a while.` };
    case 'rate-limited':
      return { what: msg`The service asks for a pause.`, next: msg`Test again in a while.` };
    case 'workflow':
      return workflowWords(problem.reason, problem.detail);
    case 'broken':
      return {
        what: msg`The studio made a mistake (${problem.detail}).`,
        next: msg`Test again; what you typed is kept.`,
      };
  }
}

export function workflowWords(fault: WorkflowFault, detail: string): ProblemWords {
  switch (fault) {
    case 'missing':
      return {
        what: msg`There is no workflow yet.`,
        next: msg`In ComfyUI choose Export (API), and open that file here.`,
      };
    case 'not-json':
      return {
        what: msg`This file holds no workflow.`,
        next: msg`In ComfyUI choose Export (API), and open that file here.`,
      };
    case 'editor-format':
      return {
        what: msg`This workflow was saved for ComfyUI’s editor.`,
        next: msg`The server wants the other form: in ComfyUI choose Workflow, Export (API), and open that file.`,
      };
    case 'no-prompt':
      return {
        what: msg`The workflow has no place for a prompt.`,
        next: msg`Give the node that takes it the title “Prompt” and export it again.`,
      };
    case 'no-output':
      return {
        what: msg`The workflow saves no picture.`,
        next: msg`Add a Save Image node and export it again.`,
      };
    case 'unknown-node':
      return {
        what: msg`The server does not know the node ${detail}.`,
        next: msg`Install it in ComfyUI, or use a workflow without it.`,
      };
    case 'unknown-value':
      return {
        what: msg`The server does not have what the workflow names: ${detail}`,
        next: msg`Choose one that is there in ComfyUI and export the workflow again.`,
      };
  }
}

export const SHORTCOMINGS: Readonly<Record<Shortcoming, MessageDescriptor>> = {
  'no-progress': msg`No progress is seen while a picture is made.`,
  'no-cancel': msg`Cancelling stops the waiting, not the work: it may still be charged.`,
  'verification-unknown': msg`Only the first picture shows whether the account may use these models.`,
  'previews-may-be-off': msg`Previews come when ComfyUI is started with --preview-method auto.`,
};
