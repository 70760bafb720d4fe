/// The R of exported scripts.
enum ScriptCode {
  static let preparation = #"""
    read <- function(name) read.csv(file.path("data", name), check.names = FALSE, encoding = "UTF-8")
    dictionary <- read("dictionary.csv")
    label <- function(column) {
      found <- dictionary$label[dictionary$column == column]
      if (length(found) > 0) found[1] else column
    }
    first <- c("ever_borrowed", "active_borrowers", "informed", "balance", "npl_ratio", "gini")
    pdf("plots.pdf", width = 9, height = 6)
    par(mfrow = c(2, 3), mar = c(4, 4, 3, 1))


    """#

  static let run = #"""
    series <- read("timeseries.csv")
    county <- series[series$group == "all", ]
    for (name in intersect(first, names(county))) {
      means <- tapply(county[[name]], county$month, mean, na.rm = TRUE)
      low <- tapply(county[[name]], county$month, quantile, 0.025, na.rm = TRUE)
      high <- tapply(county[[name]], county$month, quantile, 0.975, na.rm = TRUE)
      if (!any(is.finite(means))) next
      months <- as.Date(paste0(names(means), "-01"))
      plot(months, means, type = "l", ylim = range(low, high, finite = TRUE), xlab = "", ylab = "",
           main = label(name), cex.main = 0.9)
      lines(months, low, lty = 3)
      lines(months, high, lty = 3)
    }
    summary <- read("summary.csv")
    print(summary[summary$group == "all" & summary$month == max(summary$month) &
                    summary$measure %in% first, ], row.names = FALSE)
    invisible(dev.off())

    """#

  static let comparison = #"""
    comparison <- read("comparison.csv")
    county <- comparison[comparison$group == "all", ]
    policies <- unique(county$policy)
    for (name in intersect(first, county$measure)) {
      rows <- county[county$measure == name, ]
      limits <- range(rows$low, rows$high, 0, finite = TRUE)
      months <- as.Date(paste0(rows$month, "-01"))
      plot(months, rows$difference, type = "n", ylim = limits, xlab = "", ylab = "",
           main = label(name), cex.main = 0.9)
      abline(h = 0, col = "grey")
      for (number in seq_along(policies)) {
        chosen <- rows$policy == policies[number]
        lines(months[chosen], rows$difference[chosen], col = number)
        lines(months[chosen], rows$low[chosen], col = number, lty = 3)
        lines(months[chosen], rows$high[chosen], col = number, lty = 3)
      }
      legend("topleft", policies, col = seq_along(policies), lty = 1, cex = 0.6, bty = "n")
    }
    print(county[county$month == max(county$month) & county$measure %in% first, ], row.names = FALSE)
    costs <- read("costs.csv")
    print(costs[grepl("^cost_per|^total$", costs$item), ], row.names = FALSE)
    invisible(dev.off())

    """#

  static let sweep = #"""
    runs <- read("runs.csv")
    points <- read("points.csv")
    runs <- runs[runs$group == "all" & runs$month == max(runs$month), ]
    axes <- setdiff(names(points)[!startsWith(names(points), "u:")], "point")
    keys <- c("point", "replicate", "month", "group", "level", axes)
    measures <- setdiff(names(runs), keys)
    shown <- if (any(first %in% measures)) intersect(first, measures) else head(measures, 3)
    means <- aggregate(runs[measures], list(point = runs$point), mean)
    means <- merge(points[c("point", axes)], means, by = "point")
    print(means[c("point", axes, shown)], row.names = FALSE)
    indices <- read("sensitivity.csv")
    main <- intersect(c("total_expected", "total", "mu_star", "swing", "pawn", "spearman"), indices$index)
    for (name in shown) {
      rows <- indices[indices$index == main[1] & indices$measure == name, ]
      rows <- rows[is.finite(rows$estimate), ]
      rows <- rows[order(abs(rows$estimate)), ]
      if (length(main) > 0 && nrow(rows) > 0) {
        barplot(rows$estimate, names.arg = rows$axis, horiz = TRUE, las = 1, cex.names = 0.6,
                main = paste0(label(name), ": ", main[1]), cex.main = 0.9)
      }
      for (axis in axes) {
        values <- means[[axis]]
        if (!is.numeric(values)) values <- as.integer(factor(values))
        plot(values, means[[name]], xlab = axis, ylab = "", main = label(name), cex.main = 0.9)
      }
    }
    failures <- read("failures.csv")
    cat(nrow(failures), "runs failed.\n")
    invisible(dev.off())

    """#
}
