import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import { layoutFamily } from '@/domain/library/family-layout.ts';
import type { Family } from '@/domain/library/lineage.ts';
import { familyOf } from '@/studio/library/relatives.ts';
import { paths } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { IconButton } from '@/ui/button.tsx';
import { FamilyBar } from './family-bar.tsx';
import { FamilyGraph } from './family-graph.tsx';
import styles from './lineage-screen.module.css';
import { useFamilyActions } from './use-family-actions.ts';
import { useFamilyCommands } from './use-family-commands.ts';
import { useFamilyView, ZOOM_STEP } from './use-family-view.ts';

/** The whole family of a picture. */
export function FamilyScreen({ id = '' }: { id?: string }) {
  const studio = useStudio();
  const { data: family, isPending } = useQuery(familyOf(studio, id));
  if (family) return <FamilyInView key={id} id={id} family={family} />;
  return (
    <div className={styles['screen']}>
      {!isPending && (
        <p role="alert" className={styles['nothing']}>
          <Trans>Nothing is known of this picture.</Trans>{' '}
          <Link href={paths.gallery}>
            <Trans>Go to the gallery</Trans>
          </Link>
        </p>
      )}
    </div>
  );
}

function FamilyInView({ id, family }: { id: string; family: Family }) {
  const { t } = useLingui();
  const layout = useMemo(() => layoutFamily(family.members), [family]);
  const members = useMemo(
    () => new Map(family.members.map((member) => [member.id, member])),
    [family],
  );
  const [chosen, setChosen] = useState(id);
  // What was chosen may have gone since.
  const selected = members.has(chosen) ? chosen : id;
  const area = useRef<HTMLDivElement>(null);
  const look = useFamilyView(area, layout, id);
  const actions = useFamilyActions(id);
  const { zoomBy, showAll } = look;
  const count = members.size;
  useFamilyCommands(selected, actions, look);
  const member = members.get(selected);
  return (
    <div className={styles['screen']}>
      <header className={styles['top']}>
        <IconButton label={t`Back`} shortcut="Esc" onClick={actions.leave}>
          <ArrowLeft size={20} aria-hidden />
        </IconButton>
        <h1>
          <Trans>Family</Trans>
        </h1>
        <p>
          <Plural value={count} one="# picture" other="# pictures" />
          {!family.isWhole && (
            <>
              {' '}
              <Trans>(the nearest of more)</Trans>
            </>
          )}
        </p>
        <IconButton label={t`Zoom out`} shortcut="−" onClick={() => zoomBy(1 / ZOOM_STEP)}>
          <ZoomOut size={18} aria-hidden />
        </IconButton>
        <IconButton label={t`Zoom in`} shortcut="+" onClick={() => zoomBy(ZOOM_STEP)}>
          <ZoomIn size={18} aria-hidden />
        </IconButton>
        <IconButton label={t`Show the whole family`} shortcut="0" onClick={showAll}>
          <Maximize size={18} aria-hidden />
        </IconButton>
      </header>
      <FamilyGraph
        layout={layout}
        members={members}
        start={id}
        selected={selected}
        look={look}
        area={area}
        onSelect={setChosen}
        onOpen={actions.open}
      />
      {member && <FamilyBar member={member} isStart={selected === id} actions={actions} />}
    </div>
  );
}
