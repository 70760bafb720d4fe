import GSL
import Testing

struct NelderMeadTests {
  @Test("The minimum of Rosenbrock's valley is found at (1, 1)")
  func rosenbrock() throws {
    let search = NelderMead(steps: [0.5, 0.5], tolerance: 1e-9)
    let minimum = try search.minimum(
      of: { point in
        let (x, y) = (point[0], point[1])
        return (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x)
      }, from: [-1.2, 1])
    #expect(minimum.hasConverged)
    #expect(abs(minimum.point[0] - 1) < 1e-7 && abs(minimum.point[1] - 1) < 1e-7)
    #expect(minimum.value < 1e-14)
  }

  @Test("A search keeps away from where the function is not defined")
  func undefinedPlacesAreAvoided() throws {
    let minimum = try NelderMead(steps: [2], tolerance: 1e-9).minimum(
      of: { $0[0] <= 1 ? .nan : $0[0] + 4 / ($0[0] - 1) }, from: [2])
    #expect(abs(minimum.point[0] - 3) < 1e-6)
  }

  @Test("A search that runs out of steps says so")
  func unfinishedSearchSaysSo() throws {
    let search = NelderMead(steps: [1, 1], maximumIterations: 3)
    let minimum = try search.minimum(of: { $0[0] * $0[0] + $0[1] * $0[1] }, from: [50, 50])
    #expect(!minimum.hasConverged && minimum.iterations == 3)
  }
}
