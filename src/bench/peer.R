# K-means of R, one clustering for each line read: wall seconds, CPU seconds, final centres.
args <- commandArgs(trailingOnly = TRUE)
rows <- as.integer(args[2])
data <- file(args[1], "rb")
numbers <- readBin(data, "double", file.size(args[1]) / 8, endian = "big")
close(data)
table <- matrix(numbers, nrow = rows, byrow = TRUE)
start <- as.integer(strsplit(args[4], ",")[[1]]) + 1L
input <- file("stdin", "r")
while (length(readLines(input, 1)) == 1) {
  cpu <- sum(proc.time()[1:2])
  wall <- Sys.time()
  result <- suppressWarnings(kmeans(table, table[start, ], iter.max = 100, algorithm = args[5]))
  spent <- c(as.numeric(Sys.time() - wall, units = "secs"), sum(proc.time()[1:2]) - cpu)
  cat(sprintf("%.17g", c(spent, t(result$centers))), sep = " ")
  cat("\n")
  flush(stdout())
}
