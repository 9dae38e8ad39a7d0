import { useEffect, useState } from 'react';
import { HostError, type HostProblem } from '@/domain/sharing/gallery-host.ts';
import type { GalleryPlace } from '@/domain/sharing/gallery-place.ts';
import { SealError, type SealProblem } from '@/domain/sharing/seal.ts';
import { visitOf } from '@/domain/sharing/visits.ts';
import {
  type ViewingPorts,
  type VisitedGallery,
  visitGallery,
} from '@/studio/sharing/visit-gallery.ts';
import type { Studio } from '@/studio/studio.ts';
import { useStudio } from '@/studio/use-studio.ts';

export type VisitProblem = HostProblem | SealProblem;

/** How far a visit has come. */
export type VisitState =
  | { readonly kind: 'arriving' }
  /** Its host was never visited, and is asked for nothing before the visitor says so. */
  | { readonly kind: 'before' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'locked'; readonly isWrong: boolean }
  | { readonly kind: 'failed'; readonly problem: VisitProblem }
  | { readonly kind: 'open'; readonly visited: VisitedGallery; readonly ports: ViewingPorts };

/** A visit to a gallery; `open` begins it, tries again, and takes a passphrase. */
export function useVisit(place: GalleryPlace) {
  const studio = useStudio();
  const [state, setState] = useState<VisitState>({ kind: 'arriving' });
  useEffect(() => {
    let isOver = false;
    void isKnown(studio, place).then(async (known) => {
      if (isOver) return;
      setState({ kind: known ? 'opening' : 'before' });
      if (!known) return;
      const state = await entered(studio, place);
      if (!isOver) setState(state);
    });
    return () => {
      isOver = true;
    };
  }, [studio, place]);
  const open = (passphrase?: string) => {
    setState({ kind: 'opening' });
    void entered(studio, place, passphrase).then(setState);
  };
  return { state, open };
}

async function viewing({ ports }: Studio): Promise<ViewingPorts> {
  return (await ports.later()).viewing();
}

async function isKnown(studio: Studio, { address }: GalleryPlace): Promise<boolean> {
  if (address.startsWith(`${location.origin}/`)) return true;
  const ports = await viewing(studio).catch(() => null);
  return ports !== null && visitOf(ports.visits.read(), address) !== null;
}

async function entered(
  studio: Studio,
  place: GalleryPlace,
  passphrase?: string,
): Promise<VisitState> {
  try {
    const ports = await viewing(studio);
    return { kind: 'open', ports, visited: await visitGallery(ports, place, passphrase) };
  } catch (error) {
    const problem = problemOf(error);
    if (problem === 'passphrase') return { kind: 'locked', isWrong: false };
    if (problem === 'wrong-key' && passphrase !== undefined)
      return { kind: 'locked', isWrong: true };
    return { kind: 'failed', problem };
  }
}

function problemOf(error: unknown): VisitProblem {
  return error instanceof SealError || error instanceof HostError ? error.problem : 'unreachable';
}
