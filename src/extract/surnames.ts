/**
 * Surnames of one character: the 400 most frequent of the Ministry of Public Security's yearly name report, and the rarer
 * ones of the Hundred Family Surnames that officials bear. Simplified.
 */
const single =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文' +
  '庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜肖詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫嵺诺禄冒勾卿厉厚奉宓寇寸嵇巢帖庾弭彤忻怀恽惠戈撒敏晁束杭枚楼檀沃沐浦渠滑漆潭班琚矫禚缪腾芦苌茆蒯蓬衡裘邰郏郅郦钦闭闵闾隆骞麴双召合回库抗揆斯松栋桐步环益职英越过连通铁雪零香麻於母晁仉逯权亓展门谌昝郄邸阴苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺麦' +
  '粟储骆佘谯逯农信占承练布鹿帅鄂那荀闫佀扎多巴次旦洛丹索格才苍但底豆法嘎果哈海敬开勒利密乃努偏普琼曲热色土瓦西央玉朗泽阿旺贡加达拉' +
  '水公仉买牙凃尚尧尉展山幸弓弋归战折拓昌暴曲朴权校樊母殳毋求泰洋滑澹濮牧狄甫由皮盘相瞻矫祖禹种竹笪第经缑罕羊羿老耶聪肇臧自舍良芮茅茹荣莘菅萨葛蒲蓟蔚藏虎蛮行表覃言訾诸豆负贝贲资赏赫逄逢遇遆邝郇郗部鄞酆钮钭长门闪闻阙阚随隗雍雒霜鞏鞠须颉饶馮马驷鬲鱼鲜麻黄黑黨齐靖暨宿桓邰郦逯邴'

/** Compound surnames in use. */
export const compoundSurnames: ReadonlySet<string> = new Set(
  '欧阳 上官 诸葛 司马 司徒 东方 公孙 令狐 慕容 皇甫 尉迟 夏侯 宇文 长孙 淳于 单于 申屠 轩辕 钟离 端木 独孤 南宫 呼延 赫连 澹台 公冶 濮阳 闻人 万俟 百里 第五 拓跋 纳兰 完颜 西门 太史 仲孙 叶赫'.split(
    ' ',
  ),
)

/** Surnames that some bear as their whole one-character family name so seldom that a name is read by them only between separators. */
const transliteration =
  '双召合回库抗揆斯松栋桐步环益职英越过连通铁雪零香腾隆扎多巴次旦洛丹索格才苍但底豆法嘎果哈海敬开勒利密乃努偏普琼热色土瓦西央玉朗泽阿旺贡加达拉水公牙尚展山弓归战折校母求洋滑由相第经老自舍良行表言负部长门随须黑和都自位僧沿保'

export const surnames: ReadonlySet<string> = new Set(single)
export const rareSurnames: ReadonlySet<string> = new Set(transliteration)
