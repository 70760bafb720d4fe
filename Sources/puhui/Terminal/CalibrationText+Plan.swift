import Experiment
import Foundation
import Parameters

extension CalibrationText {
  func planned(
    _ wave: CalibrationWave, _ sweep: SweepFolder, of folder: CalibrationFolder
  ) -> String {
    line(wave, of: folder.design) + "\n" + next(sweep, folder)
  }

  func plannedCheck(_ sweep: SweepFolder, of folder: CalibrationFolder) -> String {
    checkLine(sweep) + "\n" + next(sweep, folder)
  }

  private func next(_ sweep: SweepFolder, _ folder: CalibrationFolder) -> String {
    Label(
      en: "Next: puhui sweep run \(sweep.path)   (or: sweep submit), then: puhui calibrate "
        + "\(folder.path) --plan",
      zh: "下一步：puhui sweep run \(sweep.path)（或 sweep submit），然后：puhui calibrate "
        + "\(folder.path) --plan")[language]
  }
}
