import Model
import Parameters

/// Numbers that no household has, told with those that there are.
struct UnknownHousehold {
  let problem: ParameterProblem

  init(_ numbers: [Int], in world: World, at place: String) {
    let names = numbers.map(String.init).abbreviated
    let known = world.householdNumbers
    let are =
      numbers.count == 1 ? "there is no household \(names)" : "there are no households \(names)"
    problem = ParameterProblem(
      at: place,
      "\(are): they are numbered from \(known.lowerBound) to \(known.upperBound)."
    )
  }
}
