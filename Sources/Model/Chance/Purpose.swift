/// What a random number is for; each process has its own, so a draw added to one moves no other.
///
/// Numbers are part of the results: append, never renumber or reuse. Gaps let groups grow.
public enum Purpose: UInt16, CaseIterable, Sendable {
  // Founding: places and networks.
  case settlement = 1
  case villageSize = 2
  case branchDistance = 3
  case coveragePath = 4
  case publicityCalendar = 5
  case collectionMonth = 6
  case kinship = 7
  case leadership = 8
  case tiesAcrossVillages = 9

  // Founding: households.
  case endowment = 20
  case livelihood = 21
  case headAge = 22
  case schooling = 23
  case householdSize = 24
  case workers = 25
  case land = 26
  case machinery = 27
  case savings = 28
  case smartphone = 29
  case literacy = 30
  case socialInsurance = 31
  case initialTrust = 32
  case creditworthiness = 33
  case bankRelationship = 34
  case collateral = 35
  case informalCapacity = 36
  case creditRecord = 37
  case initialPlatform = 38
  case initialAwareness = 39
  case initialDebt = 40
  case incomeProcess = 41
  case patience = 42
  case registers = 43
  case livelihoodTrial = 44

  // Months: income and emergencies.
  case weather = 100
  case countyWeather = 101
  case transitoryIncome = 102
  case permanentIncome = 103
  case investmentReturn = 104
  case price = 105
  case emergency = 110
  case emergencySize = 111

  // Months: repayment.
  case lateness = 120
  case earlyRepayment = 121
  case recovery = 122
  case writeOff = 123
  case illiquidity = 124

  // Months: connectivity and platform.
  case coverage = 140
  case smartphoneAdoption = 141
  case platformAdoption = 142
  case serviceUse = 143

  // Months: information and trust.
  case media = 160
  case meeting = 161
  case outreach = 162
  case inApp = 163
  case wordOfMouth = 164
  case forgetting = 165
  case incident = 170
  case experience = 171
  case disclosure = 172

  // Months: credit lines.
  case dataCollection = 180
  case score = 181
  case eligibility = 182

  // Months: needs, choice and loans.
  case need = 200
  case needSize = 201
  case needPurpose = 202
  case channel = 210
  case approval = 211
  case term = 212
  case amount = 213
  case misuse = 214

  // Months: institutions.
  case bankResponse = 230
  case budget = 231

  // Measurement: samples of households, resampling.
  case sampling = 250
  case bootstrap = 251

  // Experiments: points of a design.
  case design = 260
}
