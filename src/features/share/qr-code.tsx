import { Trans, useLingui } from '@lingui/react/macro';
import { QrCode as QrIcon } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { encode } from 'uqr';
import { saveFile } from '@/studio/save-file.ts';
import { Button } from '@/ui/button.tsx';
import styles from './share-sheet.module.css';

/** Of light, around the code, in modules: ISO/IEC 18004 wants four. */
const QUIET = 4;

/** An address as a code for a phone's camera. */
export function QrCode({ address }: { address: string }) {
  const { t } = useLingui();
  const drawing = useRef<SVGSVGElement>(null);
  const { size, dark } = useMemo(() => codeOf(address), [address]);
  const save = () => {
    if (drawing.current === null) return;
    const text = new XMLSerializer().serializeToString(drawing.current);
    saveFile(new Blob([text], { type: 'image/svg+xml' }), 'qr-code.svg');
  };
  return (
    <div className={styles['code']}>
      <svg
        ref={drawing}
        xmlns="http://www.w3.org/2000/svg"
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={t`QR code of the link`}
        shapeRendering="crispEdges"
      >
        <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
        <path fill="#000" d={dark} />
      </svg>
      <Button onClick={save}>
        <QrIcon size={16} aria-hidden />
        <Trans>Save QR code</Trans>
      </Button>
    </div>
  );
}

/** Always dark on light, as many cameras read no other. */
function codeOf(address: string): { size: number; dark: string } {
  const { data, size } = encode(address, { ecc: 'L', border: QUIET });
  let dark = '';
  for (const [y, row] of data.entries())
    for (const [x, isDark] of row.entries()) if (isDark) dark += `M${x} ${y}h1v1h-1z`;
  return { size, dark };
}
