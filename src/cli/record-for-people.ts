import type { Colors } from 'picocolors/types.js'
import type {
  OfficeChange,
  OfficeChangeKind,
  Participant,
  Record,
  RecordAgreement,
  RecordMeeting,
  RecordPerson,
  RecordVisit,
  Role,
} from '../record.js'
import { listBehind, padTo, widest } from './lay-out.js'

/** How the terminal shows it. */
export interface Terminal {
  readonly colors: Colors
  /** Its width. */
  readonly columns: number
}

const scripts = {
  HANS: 'simplified Chinese',
  HANT: 'traditional Chinese',
  HANT_TW: 'traditional Chinese, Taiwan',
  HANT_HK: 'traditional Chinese, Hong Kong',
}

const kinds = {
  JOINT_CONFERENCE: 'joint conference',
  SYMPOSIUM: 'symposium',
  TALKS: 'talks',
  SIGNING: 'signing',
  OTHER: 'meeting',
}

/** In the order in which they are printed. */
const roleNames: readonly (readonly [Role, string])[] = [
  ['HEAD_OF_DELEGATION', 'led by'],
  ['CHAIR', 'chaired by'],
  ['SPEAKER', 'spoke'],
  ['WITNESS', 'witnessed'],
  ['SIGNATORY', 'signed'],
  ['ATTENDEE', 'attended'],
]

/**
 * What a report says, for reading: the source, then people by side, visits, meetings, agreements, changes of office, and
 * what was not understood, in the wording of `text`, the report as decoded, where that is there.
 */
export function recordForPeople(name: string, record: Record, text: string, terminal: Terminal): string {
  const { bold } = terminal.colors
  const sections: readonly (readonly [string, string[]])[] = [
    ['People', people(record.people, terminal)],
    ['Visits', record.visits.map((visit) => visitLines(visit, terminal))],
    ['Meetings', record.meetings.map((meeting) => meetingLines(meeting, terminal))],
    ['Agreements', record.agreements.map((agreement) => agreementLines(agreement, terminal))],
    ['Changes of office', (record.officeChanges ?? []).map((change) => changeLines(change, terminal))],
    ['Not understood', notUnderstood(record, text, terminal)],
  ]
  const body = sections
    .filter(([, entries]) => entries.length > 0)
    .map(([heading, entries]) => `${bold(heading)}\n${entries.join('\n')}`)
  const nothing = '  Nothing of a visit or a meeting was found.'
  return `${[head(name, record, terminal), ...(body.length > 0 ? body : [nothing])].join('\n\n')}\n`
}

function head(name: string, { source }: Record, { colors }: Terminal): string {
  const about = [source.publisher, source.publishedOn, source.url].filter((part) => part !== null)
  return [
    colors.bold(colors.cyan(source.title ?? 'Without a title')),
    ...(about.length > 0 ? [about.join(' · ')] : []),
    colors.dim(`${name} (${scripts[source.script]}, ${source.encoding})`),
  ].join('\n')
}

function people(list: readonly RecordPerson[], { colors, columns }: Terminal): string[] {
  const width = widest(list.map(({ name }) => name))
  const sides = [...new Set(list.map(({ side }) => side))]
  return sides.flatMap((side) => [
    `  ${colors.green(side ?? 'side not known')}`,
    ...list
      .filter((person) => person.side === side)
      .map(({ name, offices }) => listBehind(`    ${padTo(name, width + 2)}`, offices, columns).trimEnd()),
  ])
}

function visitLines(visit: RecordVisit, terminal: Terminal): string {
  const way = `${visit.from.join(', ') || '?'} → ${visit.to.join(', ') || '?'}`
  return entry(dates(visit), way, terminal, [
    ['led by', visit.leaders],
    ['cities', visit.cities],
    ['saw', visit.sites],
    ...roles(visit.participants, 'with'),
    basis(visit.dateBasis),
  ])
}

function meetingLines(meeting: RecordMeeting, terminal: Terminal): string {
  return entry(dates(meeting), `${meeting.title} (${kinds[meeting.kind]})`, terminal, [
    ['in', meeting.city === null ? [] : [meeting.city]],
    ['between', meeting.parties],
    ...roles(meeting.participants, 'attended'),
    ['signed there', meeting.agreementCount === null ? [] : [`${meeting.agreementCount} agreements, says the report`]],
    basis(meeting.dateBasis),
  ])
}

function agreementLines(agreement: RecordAgreement, terminal: Terminal): string {
  const status = agreement.status === 'SIGNED' ? 'signed' : 'mentioned'
  return entry(agreement.signedOn ?? '', `《${agreement.title}》 ${status}`, terminal, [
    ['between', agreement.parties],
    ['signed by', agreement.signatories],
    ['witnessed by', agreement.witnesses],
  ])
}

const changeNames: { readonly [Kind in OfficeChangeKind]: string } = {
  APPOINTED: 'appointed',
  ELECTED: 'elected',
  ACTING: 'acting as',
  REMOVED: 'relieved of',
  RESIGNED: 'resigned as',
}

function changeLines({ person, office, kind, date, dateBasis }: OfficeChange, terminal: Terminal): string {
  return entry(date ?? '', `${person} ${changeNames[kind]} ${office}`, terminal, [basis(dateBasis)])
}

function notUnderstood({ unread }: Record, text: string, { colors }: Terminal): string[] {
  return unread.map(({ start, end, reason }) => {
    const passage = text.slice(start, end).replace(/\s+/g, ' ').trim()
    return `  ${passage ? `“${passage}” ` : ''}${colors.yellow(reason)} ${colors.dim(`${start}–${end}`)}`
  })
}

type Labelled = readonly [label: string, items: readonly string[]]

/** A line with the day, and labelled lists under it; lists of nothing are left out. */
function entry(day: string, title: string, { colors, columns }: Terminal, lists: readonly Labelled[]): string {
  const lines = lists
    .filter(([, items]) => items.length > 0)
    .map(([label, items]) =>
      listBehind(`    ${padTo(label, labelWidth)}`, items, columns).replace(label, colors.dim(label)),
    )
  return [`  ${day === '' ? '' : `${colors.cyan(day)}  `}${title}`, ...lines].join('\n')
}

const labelWidth = 14

/** Each role with its people; those who only attended come last, under `attending`. */
function roles(participants: readonly Participant[], attending: string): Labelled[] {
  return roleNames.map(([role, label]) => [
    role === 'ATTENDEE' ? attending : label,
    participants
      .filter(({ roles }) => roles.includes(role) && (role !== 'ATTENDEE' || roles.length === 1))
      .map(({ person }) => person),
  ])
}

function basis(dateBasis: readonly string[]): Labelled {
  return ['year from', dateBasis]
}

function dates({ start, end }: { start: string | null; end: string | null }): string {
  if (start === null && end === null) return ''
  return start === end || end === null ? `${start}` : `${start ?? '?'} to ${end}`
}
