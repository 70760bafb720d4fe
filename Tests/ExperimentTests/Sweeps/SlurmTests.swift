import Testing

@testable import Experiment

@Test func anArrayIsSplitBelowWhatTheClusterAllows() {
  let arrays = SlurmArray.arrays(of: [1, 2, 3, 5, 10, 11, 12, 21], below: 11)
  #expect(
    arrays == [
      SlurmArray(offset: 0, indexes: "1-3,5,10"), SlurmArray(offset: 10, indexes: "1-2"),
      SlurmArray(offset: 20, indexes: "1"),
    ])
}

@Test func scriptsHoldWhatTheClusterWantsToKnow() throws {
  let files = try SweepFiles()
  defer { files.remove() }
  let folder = try files.plan(smallGrid, "submitted")
  var options = SlurmOptions(program: "/usr/local/bin/puhui")
  (options.partition, options.account, options.memory, options.time) = (
    "main", "rural", "2G", "30"
  )
  let scripts = SlurmScripts(folder: folder, path: "/data/my sweep", options: options)
  #expect(
    scripts.tasks == """
      #!/bin/bash
      #SBATCH --job-name=small
      #SBATCH '--output=/data/my sweep/slurm/tasks-%A.log'
      #SBATCH --open-mode=append
      #SBATCH --requeue
      #SBATCH --partition=main
      #SBATCH --account=rural
      #SBATCH --ntasks=1
      #SBATCH --cpus-per-task=1
      #SBATCH --mem=2G
      #SBATCH --time=30
      #SBATCH --signal=B:TERM@60

      # A task may be run twice or cut off at any time: it writes its file by rename, or not at all.
      # On TERM it saves its finished runs and leaves; the next attempt goes on from there.
      exec /usr/local/bin/puhui sweep run '/data/my sweep' --task $((PUHUI_OFFSET + SLURM_ARRAY_TASK_ID)) \
      --quiet

      """)
  #expect(scripts.gather.contains("--dependency") == false)
  #expect(
    scripts.gathering(after: ["7", "8"]).contains("--dependency=afterany:7:8"))
}
