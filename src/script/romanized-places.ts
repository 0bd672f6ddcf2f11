/** Short names of prefectures that GB/T 2260-2007 does not write in the pinyin of their characters. */
export const romanizedPrefectures: ReadonlyMap<string, string> = new Map(
  `呼和浩特 Hohhot|鄂尔多斯 Ordos|呼伦贝尔 Hulun Buir|巴彦淖尔 Bayannur|乌兰察布 Ulanqab|兴安 Hinggan|锡林郭勒 Xilin Gol|阿拉善 Alxa|哈尔滨 Harbin|齐齐哈尔 Qiqihar|甘孜 Garzê|阿坝 Aba|迪庆 Dêqên|拉萨 Lhasa|日喀则 Xigazê|昌都 Qamdo|林芝 Nyingchi|那曲 Nagqu|阿里 Ngari|果洛 Golog|乌鲁木齐 Ürümqi|克拉玛依 Karamay|吐鲁番 Turpan|博尔塔拉 Bortala|巴音郭楞 Bayingolin|阿克苏 Aksu|克孜勒苏 Kizilsu|喀什 Kashi|和田 Hotan|伊犁 Ili|塔城 Tacheng|阿勒泰 Altay`
    .split('|')
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
)
