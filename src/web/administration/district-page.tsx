import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { DistrictFacts } from '#kernel/access/administration-wire.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { formatDay, formatInstant } from '#furniture/value/day-text.ts';
import { formatFigure } from '#furniture/value/figure.ts';
import { say } from '#furniture/value/language.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { districtQuery } from './administration-queries.ts';
import { FactList } from './fact-list.tsx';
import { PlainTable } from './plain-table.tsx';

/** What this platform is: nothing here can be changed. */
export function DistrictPage(): ReactNode {
  const { word } = useWebWords();
  const facts = useQuery(districtQuery);
  usePageTitle(word('admin.district'));
  return (
    <div className="page">
      <div className="page-head"><h1>{word('admin.district')}</h1></div>
      {facts.isError && <ProblemNotice error={facts.error} retry={() => void facts.refetch()} />}
      {facts.isPending && <Skeleton lines={10} />}
      {facts.data && <Facts facts={facts.data} />}
    </div>
  );
}

function Facts({ facts }: { readonly facts: DistrictFacts }): ReactNode {
  const { word, language } = useWebWords();
  const { log, retention, systems } = facts;
  return (
    <>
      <h2 className="section-title">{word('admin.factDistrict')}</h2>
      <FactList facts={[
        [word('admin.factDistrict'), say(facts.name, language)],
        [word('admin.factPack'), <code key="pack">{facts.id}</code>],
        [word('admin.factSchema'), <code key="schema">{facts.schema}</code>],
        [word('admin.factKind'), word(facts.demonstration ? 'admin.factDemonstration' : 'admin.factEarnest')],
        [word('admin.factVersion'), facts.version],
        [word('admin.factDatabase'), facts.database],
        [word('admin.factCalendar'), facts.announcedUntil ? formatDay(facts.announcedUntil, language) : ''],
        [word('admin.factRetention'), retention ? word('admin.factRetentionFrom', { document: retention.document, day: formatDay(retention.from, language) }) : word('admin.factRetentionNone')],
      ]} />
      <h2 className="section-title">{word('admin.factLog')}</h2>
      <FactList facts={[
        [word('admin.factOrigin'), <code key="origin">{log.origin}</code>],
        [word('admin.factSize'), formatFigure(log.size, 0, language)],
        [word('admin.factHead'), log.headAt ? formatInstant(log.headAt, language) : word('admin.never')],
        [word('admin.factRoot'), <code key="root">{log.root ?? ''}</code>],
        [word('admin.factKey'), <code key="key">{log.key}</code>],
        [word('admin.factFingerprint'), <code key="print">{log.fingerprint}</code>],
      ]} />
      <h2 className="section-title">{word('admin.factSystems')}</h2>
      {systems.length === 0 ? <EmptyNotice>{word('admin.factSystemsNone')}</EmptyNotice> : (
        <PlainTable label={word('admin.factSystems')} rows={systems} keyOf={(one) => one.id} columns={[
          { title: word('admin.factSystem'), show: (one) => say(one.name, language) },
          { title: word('admin.factConnectors'), wide: true, show: (one) => one.connectors.map((title) => say(title, language)).join(language === 'zh' ? '、' : ', ') },
          { title: word('admin.factAddress'), show: (one) => (one.address ? <code>{one.address}</code> : <span className="mark-off">‖ {word('admin.factNotConnected')}</span>) },
        ]} />
      )}
    </>
  );
}
