import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.js'

const rolesAt = (deeds: string) =>
  Object.fromEntries(
    extract(Buffer.from(`2019年6月3日，湘黔合作交流座谈会在贵阳召开。${deeds}`)).meetings[0]?.participants.map(
      ({ person, roles }) => [person, roles],
    ) ?? [],
  )

describe('at a sitting', () => {
  test('主持 is the chair, who may speak too', () => {
    expect(rolesAt('贵州省委书记徐远清主持会议，湖南省委书记李岚秋主持座谈会并讲话。')).toEqual({
      徐远清: ['CHAIR'],
      李岚秋: ['CHAIR', 'SPEAKER'],
    })
  })

  test('讲话, 致辞 and 介绍情况 are speeches, of everyone in the list', () => {
    expect(
      rolesAt('贵州省委书记徐远清讲话，湖南省委书记李岚秋致辞，贵州省省长王启、湖南省省长周牧云分别介绍有关情况。'),
    ).toEqual({ 徐远清: ['SPEAKER'], 李岚秋: ['SPEAKER'], 王启: ['SPEAKER'], 周牧云: ['SPEAKER'] })
  })

  test('a paragraph of words makes a speaker: 代表…表示欢迎, 指出, 说', () => {
    expect(
      rolesAt(
        '\n贵州省委书记徐远清代表贵州省委、省政府对代表团一行表示欢迎。他说，两省山水相连。\n湖南省委书记李岚秋指出，要加强合作。\n湖南省省长王启说，前景广阔。',
      ),
    ).toEqual({ 徐远清: ['SPEAKER'], 李岚秋: ['SPEAKER'], 王启: ['SPEAKER'] })
  })

  test('出席 and 参加 are attendance', () => {
    expect(rolesAt('湖南省省长徐远清出席，贵州省副省长李岚秋、王启参加座谈。')).toEqual({
      徐远清: ['ATTENDEE'],
      李岚秋: ['ATTENDEE'],
      王启: ['ATTENDEE'],
    })
  })

  test('those named after 参加座谈的还有 attend', () => {
    expect(rolesAt('贵州省委书记徐远清主持会议。参加座谈的还有：贵州省副省长李岚秋、王启。')).toEqual({
      徐远清: ['CHAIR'],
      李岚秋: ['ATTENDEE'],
      王启: ['ATTENDEE'],
    })
  })

  test('见证 is a witness and 代表双方签署 a signatory', () => {
    expect(
      rolesAt(
        '会上，贵州省委书记徐远清、湖南省委书记李岚秋共同见证，贵州省副省长王启与湖南省副省长周牧云代表双方签署《湘黔战略合作框架协议》。',
      ),
    ).toEqual({ 徐远清: ['WITNESS'], 李岚秋: ['WITNESS'], 王启: ['SIGNATORY'], 周牧云: ['SIGNATORY'] })
  })

  test('the first deed of a person does not hide the next', () => {
    expect(rolesAt('贵州省委书记徐远清主持会议。\n会上，徐远清讲话。\n随后，徐远清见证签约。')).toEqual({
      徐远清: ['CHAIR', 'SPEAKER', 'WITNESS'],
    })
  })

  test('who asked someone to speak for him did not speak', () => {
    expect(rolesAt('受贵州省委书记徐远清委托，贵州省省长李岚秋主持会议。')).toEqual({ 李岚秋: ['CHAIR'] })
  })

  test('who listened to a report gave none', () => {
    expect(rolesAt('贵州省委书记徐远清主持会议，贵州省省长李岚秋听取情况介绍。')).not.toMatchObject({
      李岚秋: expect.arrayContaining(['SPEAKER']),
    })
  })
})

test('率队 is the head of a delegation, who leads the visit', () => {
  const { visits, meetings } = extract(
    Buffer.from(
      '2019年6月3日，湖南省党政代表团赴贵州考察。湖南省委书记徐远清率队。3日下午，湘黔座谈会在贵阳召开，徐远清讲话。',
    ),
  )
  expect(visits[0]?.leaders).toEqual(['徐远清'])
  expect(meetings[0]?.participants).toMatchObject([{ person: '徐远清', roles: expect.arrayContaining(['SPEAKER']) }])
})

test('参加有关活动 makes nobody a speaker', () => {
  expect(rolesAt('贵州省委书记徐远清讲话。湖南省领导李岚秋、王启参加有关活动。')).toEqual({
    徐远清: ['SPEAKER'],
    李岚秋: ['ATTENDEE'],
    王启: ['ATTENDEE'],
  })
})

describe('people of one list have one deed', () => {
  test('past others without names and titles that are not known', () => {
    expect(
      rolesAt(
        '贵州省委常委徐远清，省委常委副秘书长、省委办公厅主任李岚秋，市直机关主要负责人，远山集团董事长王启参加会议。',
      ),
    ).toEqual({ 徐远清: ['ATTENDEE'], 李岚秋: ['ATTENDEE'], 王启: ['ATTENDEE'] })
  })

  test('after 出席会议的…官员包括, and on both sides of a semicolon', () => {
    const record = extract(
      Buffer.from(
        '2019年6月3日，湘黔合作交流座谈会在贵阳召开，贵州省委书记徐远清主持。参加座谈会的贵州省和湖南省领导还有：丁业、邓小川；易炼、杨泰。',
      ),
    )
    expect(record.people.map(({ name, side }) => [name, side])).toEqual([
      ['徐远清', '贵州省'],
      ['丁业', '贵州省'],
      ['邓小川', '贵州省'],
      ['易炼', '湖南省'],
      ['杨泰', '湖南省'],
    ])
    expect(record.meetings[0]?.participants).toHaveLength(5)
  })
})

test('并与X共同主持 is a deed of whoever the sentence speaks of', () => {
  const { meetings } = extract(
    Buffer.from(
      '2019年6月3日，贵州省委书记徐远清在贵阳会见湖南省代表团，并与贵州省省长王启共同主持湘黔合作交流座谈会。',
    ),
  )
  expect(meetings.at(-1)?.participants.map(({ person, roles }) => [person, roles])).toEqual([
    ['徐远清', ['CHAIR']],
    ['王启', ['CHAIR']],
  ])
})

test('对X一行表示欢迎 is a speech of the host and none of the guest', () => {
  expect(rolesAt('贵州省委书记徐远清、湖南省委书记李岚秋出席。徐远清对李岚秋一行来黔表示热烈欢迎。')).toEqual({
    徐远清: ['SPEAKER'],
    李岚秋: ['ATTENDEE'],
  })
})

test('何人主持 of a 推介会 told by name is at that sitting and not at the talks told since', () => {
  const { meetings } = extract(
    Buffer.from(
      '2021年6月6日，湘黔产业推介会在贵阳举行，贵州省省长王启讲话。会前，王启会见了客商代表。推介会由副省长周牧云主持。',
    ),
  )
  expect(meetings.map(({ participants }) => participants.map(({ person }) => person))).toEqual([
    ['王启', '周牧云'],
    ['王启'],
  ])
})

test('a pronoun is whom the sentence before speaks of', () => {
  const record = extract(
    Buffer.from(
      '2018年5月10日，香港特别行政区行政长官徐远清在成都访问。她上午与四川省委书记李岚秋会面，并与四川省省长王启共同主持川港合作会议。',
    ),
  )
  const people = record.meetings.map(({ participants }) => participants.map(({ person, roles }) => [person, ...roles]))
  expect(people).toEqual([
    [
      ['徐远清', 'ATTENDEE'],
      ['李岚秋', 'ATTENDEE'],
    ],
    [
      ['徐远清', 'CHAIR'],
      ['王启', 'CHAIR'],
    ],
  ])
})
test('会见X一行并主持座谈会: the host takes the chair', () => {
  const { meetings } = extract(
    Buffer.from('2019年6月3日，贵州省委书记徐远清在贵阳会见了湖南省省长李岚秋一行并主持召开座谈会。'),
  )
  expect(meetings.map(({ participants }) => participants.map(({ person, roles }) => [person, roles]))).toEqual([
    [
      ['徐远清', ['ATTENDEE']],
      ['李岚秋', ['ATTENDEE']],
    ],
    [['徐远清', ['CHAIR']]],
  ])
})

test('those named right before 签署 sign, and those who 出席签字仪式 do not', () => {
  expect(
    rolesAt(
      '会上，贵州省旅游局局长徐远清与湖南省旅游局局长李岚秋签署《湘黔旅游合作协议》，贵州省副省长王启出席签字仪式。',
    ),
  ).toEqual({ 徐远清: ['SIGNATORY'], 李岚秋: ['SIGNATORY'], 王启: ['ATTENDEE'] })
})

test('who 作了发言 spoke, also in the paragraph of another’s words', () => {
  expect(
    rolesAt('\n贵州省政协主席徐远清说，协作是大事。贵州省工商联副主席李岚秋、贵州省侨联副主席王启作了发言。'),
  ).toEqual({ 徐远清: ['SPEAKER'], 李岚秋: ['SPEAKER'], 王启: ['SPEAKER'] })
})

test('会上 and 会议由 go back to what was held from a reception before it', () => {
  const { meetings } = extract(
    Buffer.from(
      '2019年6月3日，沪滇协作联席会议在昆明召开。会前，云南省委书记徐远清会见了上海市市长李岚秋一行。会议由云南省副省长王启主持。',
    ),
  )
  expect(
    meetings.find(({ kind }) => kind === 'JOINT_CONFERENCE')?.participants.map(({ person, roles }) => [person, roles]),
  ).toContainEqual(['王启', ['CHAIR']])
})

test('whoever is welcomed does nothing of what he is welcomed for', () => {
  expect(
    rolesAt('贵州省委书记徐远清讲话。徐远清欢迎湖南省委书记李岚秋率团来访，出席并主持“湖南周”活动。').李岚秋 ?? [],
  ).not.toContain('CHAIR')
})

test('who welcomes guests that have come to sign signs nothing', () => {
  const roles = rolesAt('湖南省省长徐远清代表省委、省政府对客人来湘考察、签约合作项目表示欢迎。')
  expect(Object.values(roles).flat()).not.toContain('SIGNATORY')
})

test('who receives a 汇报考察团 reports nothing', () => {
  const { meetings } = extract(
    Buffer.from(
      '李岚秋、王启远会见西藏昌都援藏汇报考察团\n\n2018年4月13日，福建省委书记李岚秋、省长王启远在福州会见了昌都市市长徐远清率领的援藏汇报考察团一行。李岚秋说，福建会支持昌都。',
    ),
  )
  expect(meetings[0]?.participants.find(({ person }) => person === '王启远')?.roles).toEqual(['ATTENDEE'])
})

test('who 分别介绍两省情况并签署协议 has done both', () => {
  expect(rolesAt('湖南省省长徐远清、贵州省省长李岚秋分别介绍两省东西部协作和交流情况并签署协议。')).toEqual({
    徐远清: ['SIGNATORY', 'SPEAKER'],
    李岚秋: ['SIGNATORY', 'SPEAKER'],
  })
})

test('who 充分肯定 or 高度评价 something has spoken', () => {
  expect(rolesAt('湖南省省长徐远清充分肯定了两省的工作，说双方还要加强合作。')).toEqual({ 徐远清: ['SPEAKER'] })
})

test('邓市长 and 邱县长 are whom the page calls so, where it has one of that name and title', () => {
  const [meeting] = extract(
    Buffer.from(
      '3月26日，福建省三明市市长邓远清拜会新竹县县长邱岚秋。邓市长表示，两地应当多来往。邱县长说，欢迎再来。',
    ),
  ).meetings
  expect(meeting?.participants.map(({ person, roles }) => [person, ...roles])).toEqual([
    ['邓远清', 'SPEAKER'],
    ['邱岚秋', 'SPEAKER'],
  ])
})

test('who welcomes guests in the talks speaks; who received beside another, and is told after him, has guests of his own', () => {
  expect(
    rolesAt('贵州省委书记徐远清、湖南省委书记李岚秋等参加会谈。徐远清在会谈中对李岚秋一行来黔考察表示热烈欢迎。'),
  ).toMatchObject({ 徐远清: ['SPEAKER'] })
  const { meetings } = extract(
    Buffer.from(
      '8月10日，浙江省丽水市市长徐远清率党政代表团来阿克苏地区考察，浙江援疆指挥部副指挥长王启会见了代表团。\n阿克苏地委书记李岚秋在地区宾馆会见了代表团。阿克苏地委委员周牧云，王启参加会见。',
    ),
  )
  expect(meetings.map(({ participants }) => participants.map(({ person }) => person))).toEqual([
    ['徐远清', '王启'],
    expect.arrayContaining(['李岚秋', '周牧云', '王启']),
  ])
})

test('of 落实A，B在座谈会上的讲话精神 neither takes part', () => {
  expect(
    extract(
      Buffer.from(
        '为落实广东省委书记徐远清，四川省委书记李岚秋在扶贫协作座谈会上的重要讲话精神，2016年8月11日，佛山与凉山在西昌召开座谈会。佛山市委书记王启出席并讲话。',
      ),
    ).meetings.flatMap(({ participants }) => participants.map(({ person }) => person)),
  ).toEqual(['王启'])
})

test('who is glad to meet somebody again, or says something after a film, speaks', () => {
  const speakers = (report: string) =>
    extract(Buffer.from(report)).meetings.map(({ participants }) =>
      participants.filter(({ roles }) => roles.includes('SPEAKER')).map(({ person }) => person),
    )
  expect(
    speakers(
      '7月24日，福建省省长徐远清在成都会见了澳门特别行政区行政长官李岚秋。\n徐远清对与李岚秋再次见面表示高兴，他首先代表福建省表示问候。',
    ),
  ).toEqual([['徐远清']])
  expect(
    speakers(
      '10月10日，由丽水市市长徐远清率领的党政代表团来阿克苏地区考察，浙江援疆指挥部副指挥长李岚秋会见了代表团。\n徐远清在观看完纪实片《远江潮涌》后，深有感触地说，值得大家学习。',
    ),
  ).toEqual([['徐远清']])
})

test('whoever speaks 在主持…仪式时 chairs it, and 考察团团长 heads the delegation across a comma too', () => {
  const ofCeremony = extract(
    Buffer.from(
      '9月22日，河南省人民政府与北京市人民政府战略合作签字仪式在郑州举行。河南省领导王启、李岚秋出席。王启在主持签署仪式时说，协议标志着新阶段。',
    ),
  ).meetings[0]
  expect(ofCeremony?.participants.find(({ person }) => person === '王启')?.roles).toContain('CHAIR')
  const ofGuests = extract(
    Buffer.from(
      '6月3日，上海市徐汇区经贸考察团来前进区考察。座谈会上，考察团团长，徐汇区工商联党组书记方明远表示，两区关系很好。',
    ),
  )
  expect(ofGuests.visits[0]?.leaders).toEqual(['方明远'])
})
