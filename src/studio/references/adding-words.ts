import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { MAX_REFERENCES } from '@/domain/recipe/reference.ts';
import type { AddingProblem } from './add-references.ts';

/** Why something did not become a reference image, and what can be done. */
export function addingWords(problem: AddingProblem): MessageDescriptor {
  switch (problem) {
    case 'not-an-image':
      return msg`That is no image that can be read here. Take a PNG, JPEG, WebP, GIF or AVIF.`;
    case 'too-many-bytes':
      return msg`That image is larger than 50 MB. Take a smaller one.`;
    case 'too-many-pixels':
      return msg`That image has more than 100 million pixels. Take a smaller one.`;
    case 'damaged':
      return msg`That image is damaged and cannot be read. Take another copy of it.`;
    case 'too-many':
      return msg`There are ${MAX_REFERENCES} reference images already. Take one out first.`;
    case 'not-stored':
      return msg`This browser could not keep the image; its disk space may be full.`;
    case 'gone':
      return msg`That picture is no longer in this browser.`;
    case 'no-subject':
      return msg`There is no subject in this picture, only its setting.`;
    case 'not-drawn':
      return msg`That could not be drawn just now. Try it once more.`;
  }
}
