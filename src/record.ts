import { z } from 'zod'

/** A date as exact as its source, EDTF level 2: `2025-02-13`, `2024-06`, `XXXX-10-16` (year not known). */
const edtf = z
  .string()
  .regex(/^([0-9]{4}|XXXX)(-[0-9]{2}(-[0-9]{2})?)?$/)
  .nullable()

/** UTF-16 offsets into the report as decoded with `source.encoding`, byte order mark not counted; end exclusive. */
const span = z.looseObject({ start: z.int().min(0), end: z.int().min(1) })

const citations = z.array(span).min(1)
const names = z.array(z.string())

export const roles = ['CHAIR', 'SPEAKER', 'HEAD_OF_DELEGATION', 'WITNESS', 'SIGNATORY', 'ATTENDEE'] as const
export const meetingKinds = ['JOINT_CONFERENCE', 'SYMPOSIUM', 'TALKS', 'SIGNING', 'OTHER'] as const
export const agreementStatuses = ['SIGNED', 'REFERENCED'] as const
/** 上午; 下午; 晚上. */
export const partsOfDay = ['MORNING', 'AFTERNOON', 'EVENING'] as const
/** How someone comes into an office (the first three; `ACTING` as its 代理) and leaves it. */
export const officeChangeKinds = ['APPOINTED', 'ELECTED', 'ACTING', 'REMOVED', 'RESIGNED'] as const
/** The writings a report can stand in; the names of OpenCC's variants cn, t, tw and hk. */
export const reportScripts = ['HANS', 'HANT', 'HANT_TW', 'HANT_HK'] as const

const participant = z.looseObject({
  person: z.string(),
  roles: z.array(z.enum(roles)).min(1),
  /** Canonical names of the offices that the report states for this person there. */
  offices: names,
  /** The province, city or organisation that the person was there for, in full form. */
  side: z.string().nullable(),
  citations,
})

const person = z.looseObject({
  name: z.string(),
  spellings: names,
  offices: names,
  side: z.string().nullable(),
  citations,
})

const visit = z.looseObject({
  from: names,
  to: names,
  start: edtf,
  end: edtf,
  leaders: names,
  cities: names,
  sites: names,
  citations,
  dateBasis: names,
  participants: z.array(participant),
})

const meeting = z.looseObject({
  title: z.string(),
  kind: z.enum(meetingKinds),
  start: edtf,
  end: edtf,
  /** Left out where the report does not tell it. */
  partOfDay: z.enum(partsOfDay).optional(),
  city: z.string().nullable(),
  parties: names,
  participants: z.array(participant),
  agreementCount: z.int().nullable(),
  citations,
  dateBasis: names,
  /** Index in `visits` of the trip that it was part of. */
  visit: z.int().nullable(),
})

const agreement = z.looseObject({
  title: z.string(),
  status: z.enum(agreementStatuses),
  signedOn: edtf,
  parties: names,
  signatories: names,
  witnesses: names,
  citations,
  /** Index in `meetings` of the sitting that it was signed at. */
  meeting: z.int().nullable(),
})

/** That someone came into an office or left it, as the report states it: 任命, 当选, 代理, 免去 or 不再担任, 辞去. */
const officeChange = z.looseObject({
  person: z.string(),
  /** Canonical name. */
  office: z.string(),
  kind: z.enum(officeChangeKinds),
  /** Of the act, where the report states it; never the day of publication. */
  date: edtf,
  dateBasis: names,
  citations,
})

/**
 * Everything read from one report, and the only form in which facts of reports reach the store. All names are
 * simplified Chinese, whatever the report's script; places and offices stand in full official form.
 * Further keys are kept.
 */
export const recordSchema = z.looseObject({
  source: z.looseObject({
    /** Of the file's bytes, hex. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    url: z.string().nullable(),
    publishedOn: edtf,
    script: z.enum(reportScripts),
    encoding: z.string(),
  }),
  people: z.array(person),
  visits: z.array(visit),
  meetings: z.array(meeting),
  agreements: z.array(agreement),
  /** Apart from the offices that people are seen in; left out by a report that states none. */
  officeChanges: z.array(officeChange).optional(),
  /** Passages that look like officials or events and were not understood. */
  unread: z.array(z.looseObject({ start: z.int(), end: z.int(), reason: z.string() })),
})

export type Span = z.infer<typeof span>
export type Participant = z.infer<typeof participant>
export type RecordPerson = z.infer<typeof person>
export type RecordVisit = z.infer<typeof visit>
export type RecordMeeting = z.infer<typeof meeting>
export type RecordAgreement = z.infer<typeof agreement>
export type OfficeChange = z.infer<typeof officeChange>
export type OfficeChangeKind = (typeof officeChangeKinds)[number]
export type Role = (typeof roles)[number]
export type MeetingKind = (typeof meetingKinds)[number]
export type PartOfDay = (typeof partsOfDay)[number]
export type AgreementStatus = (typeof agreementStatuses)[number]
export type ReportScript = (typeof reportScripts)[number]
export type Record = z.infer<typeof recordSchema>
