import { agreementStatuses, meetingKinds, officeChangeKinds, partsOfDay, roles } from '../record.js'
import { builder } from './builder.js'

export const ScriptEnum = builder.enumType('Script', {
  description: 'The writing in which a name is wanted.',
  values: {
    HANS: { description: 'Simplified Chinese: 张伟国' },
    HANT: { description: 'Traditional Chinese, OpenCC standard: 張偉國' },
    HANT_TW: { description: 'Traditional Chinese, Taiwan' },
    HANT_HK: { description: 'Traditional Chinese, Hong Kong' },
    LATN: {
      description:
        'Hanyu Pinyin as written in English: Zhang Weiguo; provinces as GB/T 2260 writes them: Shaanxi, Nei Mongol',
    },
  } as const,
})

const described = <Name extends string>(names: readonly Name[], descriptions: Readonly<Record<Name, string>>) =>
  Object.fromEntries(names.map((name) => [name, { value: name, description: descriptions[name] }])) as {
    [Each in Name]: { value: Each; description: string }
  }

export const ProvinceKindEnum = builder.enumType('ProvinceKind', {
  description: 'What a province is.',
  values: {
    PROVINCE: { description: '省' },
    AUTONOMOUS_REGION: { description: '自治区' },
    MUNICIPALITY: { description: '直辖市' },
    SPECIAL_ADMINISTRATIVE_REGION: { description: '特别行政区' },
  } as const,
})

export const OfficeLevelEnum = builder.enumType('OfficeLevel', {
  description: 'How far an office reaches.',
  values: {
    NATIONAL: { description: 'the nation: 中共中央政治局委员' },
    PROVINCE: { description: 'a province: 广东省省长' },
    CITY: { description: 'a city or prefecture: 深圳市市长' },
    COUNTY: { description: 'a county or district' },
  } as const,
})

export const MeetingKindEnum = builder.enumType('MeetingKind', {
  description: 'What sort of sitting it was.',
  values: described(meetingKinds, {
    JOINT_CONFERENCE: '联席会议',
    SYMPOSIUM: '座谈会',
    TALKS: '会见, 会谈',
    SIGNING: '签约仪式',
    OTHER: 'any other sitting',
  }),
})

export const PartOfDayEnum = builder.enumType('PartOfDay', {
  description: 'A part of a day.',
  values: described(partsOfDay, { MORNING: '上午', AFTERNOON: '下午', EVENING: '晚上' }),
})

export const ParticipationRoleEnum = builder.enumType('ParticipationRole', {
  description: 'What someone did there.',
  values: described(roles, {
    CHAIR: '主持',
    SPEAKER: '讲话, 致辞, 介绍情况',
    HEAD_OF_DELEGATION: '率团, 率队',
    WITNESS: '见证签约',
    SIGNATORY: '签署',
    ATTENDEE: '参加, 出席',
  }),
})

export const AgreementStatusEnum = builder.enumType('AgreementStatus', {
  description: 'Whether the report tells of the signing.',
  values: described(agreementStatuses, { SIGNED: '签署, 签订: signed at the meeting', REFERENCED: 'mentioned only' }),
})

export const OfficeChangeKindEnum = builder.enumType('OfficeChangeKind', {
  description: 'By what act someone comes into an office or leaves it.',
  values: described(officeChangeKinds, {
    APPOINTED: '任命, 任: comes into it',
    ELECTED: '选举, 当选: comes into it',
    ACTING: '代理, 代: comes into it for the time being',
    REMOVED: '免去, 不再担任, 卸任: leaves it',
    RESIGNED: '辞去: leaves it',
  }),
})

export const MeetingOrderEnum = builder.enumType('MeetingOrder', {
  description: 'By day. Undated ones come last in both.',
  values: { DATE_ASC: { description: 'Earliest first.' }, DATE_DESC: { description: 'Latest first.' } } as const,
})
