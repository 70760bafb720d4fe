extension Reference {
  /// The case itself, and digital and rural finance in China.
  static let chineseFinance: [Reference] = [
    Reference(
      "ant2020", "Ant Group 2020",
      "Ant Group (2020). Prospectus, figures on overdue consumer credit 2017–2020, as reported by "
        + "the press."),
    Reference(
      "chfs2014", "CHFS 2014",
      "China Household Finance Survey, Southwestern University of Finance and Economics (2014). "
        + "Report on rural household finance (survey of 2013), abstract."),
    Reference(
      "chfsDigital", "CHFS 2017",
      "China Household Finance Survey, use of digital finance by rural households 2013–2017, as "
        + "reported by the press."),
    Reference(
      "gambacorta2019", "Gambacorta et al. 2019",
      "Gambacorta L., Huang Y., Qiu H., Wang J. (2019). How do machine learning and "
        + "non-traditional data affect credit scoring? New evidence from a Chinese fintech firm. "
        + "BIS Working Papers 834.",
      "https://www.bis.org/publ/work834.htm"),
    Reference(
      "huangh2021", "Huang H. et al. 2021",
      "黄惠春, 高仁杰, 管宁宁 (2021). [Financial literacy of farm households in poor areas and their access to "
        + "microcredit.] 江苏农业科学 2021(12), 235–242."),
    Reference(
      "qi2024", "Qi et al. 2024",
      "亓浩, 周月书, 何立峰 (2024). 农村金融机构数字化转型与金融服务质效 [Digital transformation of rural financial "
        + "institutions]. 财经研究 50(1).",
      "https://qks.shufe.edu.cn/mv_html/j00001/202401/f9ceeab7-6ba5-486a-9c04-c9e90aeb829f_WEB.htm"),
    Reference(
      "wangl2023", "Wang L. et al. 2023",
      "王丽媛, 刘倩, 张居营 (2023). 农户主观感知因素对数字普惠金融接受度的影响 [Farmers' perceptions and their acceptance "
        + "of digital inclusive finance]. 金融理论探索 2023(6), 58–68.",
      "https://doi.org/10.16620/j.cnki.jrjy.2023.06.007"),
    Reference(
      "yang2020", "Yang 2020",
      "杨羽捷 (2020). 数字普惠金融下蚂蚁金服与政府合作模式研究 [How Ant Financial and a government cooperate in digital "
        + "inclusive finance]. 金融发展研究 2020(12), 78–82.",
      "https://doi.org/10.19647/j.cnki.37-1462/f.2020.12.010"),
    Reference(
      "zhangn2023", "Zhang N. et al. 2023",
      "张宁, 张兵, 刘丹 (2023). 中国农户信用评级制度响应与效果评价 [How Chinese farmers respond to credit rating, and "
        + "what it does]. Abstract.",
      "https://m.fx361.cc/news/2023/0906/23280899.html"),
  ]
}
