import Foundation
import GSL

/// The 95% interval of a rank correlation: tanh(artanh r ± z·√((1 + r²/2) / degrees)).
func fisherInterval(_ correlation: Double, degrees: Int) -> Interval {
  guard degrees > 0, correlation.isFinite, abs(correlation) < 1 else { return .undefined }
  let error = ((1 + correlation * correlation / 2) / Double(degrees)).squareRoot()
  let reach = Normal().quantile(of: 0.975) * error
  return Interval(low: tanh(atanh(correlation) - reach), high: tanh(atanh(correlation) + reach))
}
