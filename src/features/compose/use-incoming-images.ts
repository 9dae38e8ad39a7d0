import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { droppedFiles } from '@/studio/import/dropped-files.ts';
import { IMPORT_PATH } from '@/studio/import/import-path.ts';
import { useAddReferences } from '@/studio/references/use-add-references.ts';
import { useStudio } from '@/studio/use-studio.ts';

/** The address of a picture's screen. */
const PICTURE_ADDRESS = /#\/picture\/([0-9A-Z]{20})$/;

/**
 * Takes images that are dropped on the page, and those that are pasted where no text is. Whether
 * something that can be dropped is over the page.
 */
export function useIncomingImages(): boolean {
  const add = useAddReferences();
  const studio = useStudio();
  const [, navigate] = useLocation();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    /** The picture of our own wall that is being dragged. */
    let picture: string | undefined;
    const canDrop = ({ dataTransfer }: DragEvent) =>
      picture !== undefined || dataTransfer?.types.includes('Files') === true;
    const onDragStart = ({ target }: DragEvent) => {
      const link = target instanceof Element ? target.closest('a') : null;
      picture = PICTURE_ADDRESS.exec(link?.href ?? '')?.[1];
    };
    const onDragEnd = () => {
      picture = undefined;
    };
    const onDragOver = (event: DragEvent) => {
      if (!canDrop(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const onDragLeave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setIsOver(false);
      if (!canDrop(event)) return;
      event.preventDefault();
      if (picture !== undefined) add.pictureOfId(picture);
      else if (event.dataTransfer !== null) take(event.dataTransfer);
    };
    const take = (dropped: DataTransfer) => {
      const files = [...dropped.files];
      // Folders and zips hold more than a draft begins with.
      if (!Array.from(dropped.items).some(isMany)) return add.files(files);
      const all = droppedFiles(dropped);
      navigate(IMPORT_PATH);
      void import('@/studio/import/imports.ts').then(({ importsOf }) => importsOf(studio).add(all));
    };
    const onPaste = (event: ClipboardEvent) => {
      const { clipboardData, target } = event;
      const isElsewhere =
        target instanceof HTMLElement &&
        target.matches('input, textarea, [contenteditable]') &&
        target.id !== 'prompt';
      // Office programs put an image of the copied text beside it.
      const hasText = clipboardData?.types.includes('text/plain') === true;
      if (isElsewhere || hasText || !clipboardData || clipboardData.files.length === 0) return;
      event.preventDefault();
      add.files([...clipboardData.files]);
    };
    const events = {
      dragstart: onDragStart,
      dragend: onDragEnd,
      dragover: onDragOver,
      dragleave: onDragLeave,
      drop: onDrop,
      paste: onPaste,
    };
    for (const [name, listener] of Object.entries(events))
      addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(events))
        removeEventListener(name, listener as EventListener);
    };
  }, [add, navigate, studio]);
  return isOver;
}

function isMany(item: DataTransferItem): boolean {
  return item.type.includes('zip') || item.webkitGetAsEntry()?.isDirectory === true;
}
