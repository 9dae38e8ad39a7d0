import type { MessageDescriptor } from '@lingui/core';
import { NETWORK_FORMATS, NETWORKS } from '@/domain/formats/network-formats.ts';
import { NETWORK_NAMES, USE_NAMES } from './format-words.ts';

/** The formats of each network, in the user's language, as a list of shapes takes them. */
export function formatGroups(t: (name: MessageDescriptor) => string) {
  return NETWORKS.map((network) => ({
    name: t(NETWORK_NAMES[network]),
    choices: NETWORK_FORMATS.filter((format) => format.network === network).map(
      ({ id, use, size }) => ({ value: id, label: t(USE_NAMES[use]), ...size }),
    ),
  }));
}
