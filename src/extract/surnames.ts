import { Characters } from './characters.js'

/**
 * Surnames of one character: the Hundred Family Surnames (百家姓), the most frequent of the Ministry of Public Security's
 * yearly name reports, and first characters of Tibetan, Mongolian and Uyghur names that stand without a dot. Simplified.
 */
export const singleSurnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜' +
  '范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛' +
  '伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜肖詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘' +
  '景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫嵺诺禄冒勾卿厉厚奉宓寇寸嵇巢帖庾弭彤忻怀恽惠戈撒' +
  '敏晁束杭枚楼檀沃沐浦渠滑漆潭班琚矫禚缪腾苌茆蒯蓬衡裘邰郏郅郦钦闭闾隆骞麴双召合回库抗揆斯松栋桐步环益职英越过连通铁雪零香' +
  '麻於母仉逯权亓展门谌昝郄邸阴苟全褚廉简娄盖符奚木穆党燕郎冀谈姬屠郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐' +
  '虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆银扬明沙伏岑习胥保和蔺麦粟储骆佘谯农信占承布鹿帅鄂那荀闫佀扎多巴次旦洛丹索格才苍' +
  '但底豆法嘎果哈海敬开勒利密乃努偏普琼热色土瓦西央玉朗泽阿旺贡加达拉水公买牙凃尚尧尉山幸弓弋归战折拓昌暴朴校殳毋求泰洋澹濮' +
  '牧狄甫由皮盘相瞻祖禹种竹笪第经缑罕羊羿老耶聪肇自舍良芮茅茹荣莘菅萨蒲蓟蔚藏虎蛮行表言訾诸负贝贲资赏赫逄逢遇遆邝郇郗部鄞酆' +
  '钮钭长闪闻阙阚随隗雍雒霜鞏须颉馮驷鬲鱼鲜黑黨靖暨宿桓邴云凤元平湛危支干宣家汲富乌仰秋伊戎韶印从咸籍能劳扶堵宰郤璩寿扈别充' +
  '奇刀尕仵禤庹睢呙隽缴俸陕戢眭綦訚宛磨岩宝腊者慕宦容慎终居满弘国广东夔师厍融空乜养丰后红付代亢况有琴佴伯墨年爱南仝区初来修宾呼冶智蹇贠招妥撖锺仉卯冮字蒿杲税揣淦粘昃邾郐嬴候操鄯迮楮糟缐蒉尢亶禾玄拜问绳汝潜苻焉'

/** Compound surnames in use. */
export const compoundSurnames: ReadonlySet<string> = new Set(
  '欧阳 上官 诸葛 司马 司徒 东方 公孙 令狐 慕容 皇甫 尉迟 夏侯 宇文 长孙 淳于 单于 申屠 轩辕 钟离 端木 独孤 南宫 呼延 赫连 澹台 公冶 濮阳 闻人 万俟 百里 第五 拓跋 纳兰 完颜 西门 太史 仲孙 叶赫'.split(
    ' ',
  ),
)

/** Those of them that are ordinary words far more often: a name is read by one only where its end is marked. */
const wordlike =
  '双召合回库抗揆斯松栋桐步环益职英越过连通铁雪零香腾隆扎多巴次旦洛丹索格才苍但底豆法嘎果哈海敬开勒利密乃努偏普琼热色土瓦西' +
  '央玉朗泽阿旺贡加达拉水公牙尚展山弓归战折校母求洋滑由相第经老自舍良行表言负部长门随须黑和都位僧沿保能有后国广爱年容东满居' +
  '宝岩者腊磨红终养师家从干元平云空融充扶宰印秋牧南区初来修宾呼智妥招字税候操糟拜问绳玄禾潜'

export const surnames = new Characters(singleSurnames)
export const rareSurnames = new Characters(wordlike)

const headsOfCompound = [...compoundSurnames].map(([head]) => head).join('')
const compoundHeads = new Characters(headsOfCompound)

/** What a name with a surname begins with, as a class of characters. */
export const firstCharacters = singleSurnames + headsOfCompound

/** Whether a compound surname stands at `at`. */
export const isCompoundAt = (text: string, at: number): boolean =>
  compoundHeads.isAt(text, at) && compoundSurnames.has(text.slice(at, at + 2))
